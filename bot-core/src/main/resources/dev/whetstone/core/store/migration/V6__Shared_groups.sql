-- Who is told when something goes wrong in a channel: of several, each has its own.
alter table channel add column admin_member_id bigint references member;
update channel c set admin_member_id = g.admin_member_id from study_group g where g.id = c.group_id;
create index channel_admin on channel (admin_member_id);
alter table study_group drop column admin_member_id;

-- The code by which one more channel may join a group, as a hash.
create table join_code (
  group_id     bigint primary key references study_group,
  workspace_id bigint not null references workspace,
  code_hash    bytea not null unique,
  expires_at   timestamptz not null
);

-- Codes that were tried in vain, so that nobody guesses one.
create table join_failure (
  workspace_id bigint not null references workspace,
  failed_at    timestamptz not null
);
create index join_failure_workspace on join_failure (workspace_id, failed_at);

-- What an adapter keeps between runs; secrets are encrypted by it.
create table kept (
  workspace_id bigint not null references workspace,
  name         text not null,
  value        text not null,
  primary key (workspace_id, name)
);
create index kept_name on kept (name);

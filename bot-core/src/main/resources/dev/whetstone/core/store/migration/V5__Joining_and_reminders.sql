-- left_at is since when the bot is gone from the workspace; its data is deleted 30 days later.
-- joinings counts how often the bot was let in, so that each time is greeted once.
alter table workspace add column left_at timestamptz;
alter table workspace add column joinings int not null default 0;
create index workspace_left on workspace (left_at) where left_at is not null;

-- An excused round breaks no streak: the bot was gone while it was open.
alter table round add column excused boolean not null default false;

-- People are looked for across workspaces where they write to the bot in private.
create index member_external on member (external_id);
-- Deleting a member looks here.
create index study_group_admin on study_group (admin_member_id);

-- A greeting that has not been sent yet. admin and lobby are external ids; not_before is a lease as
-- well.
create table greeting (
  workspace_id bigint primary key references workspace,
  joining      int not null,
  admin        text,
  lobby        text,
  not_before   timestamptz not null,
  expires_at   timestamptz not null,
  check (admin is not null or lobby is not null)
);

-- A private reminder. next_at moves within next_date's hour when a message has to wait, and is
-- empty once it has ended; lost_reason is set where it ended because no message arrives. last_date
-- is the newest date that was reminded of.
create table reminder (
  member_id    bigint primary key references member,
  workspace_id bigint not null references workspace,
  group_id     bigint references study_group,
  remind_time  time not null,
  zone         text not null,
  next_at      timestamptz,
  next_date    date,
  last_date    date,
  lease_until  timestamptz,
  lost_reason  text,
  check ((next_at is null) = (next_date is null))
);
create index reminder_due on reminder (next_at) where next_at is not null;
create index reminder_group on reminder (group_id);

-- Every table that holds a tenant's data carries workspace_id. External ids are the platform's own.

create table workspace (
  id          bigint generated always as identity primary key,
  platform    text not null,
  external_id text not null,
  unique (platform, external_id)
);

create table member (
  id           bigint generated always as identity primary key,
  workspace_id bigint not null references workspace,
  external_id  text not null,
  display_name text not null,
  unique (workspace_id, external_id)
);

-- Empty topics or difficulties mean all. A paused group has no next_due_at.
create table study_group (
  id              bigint generated always as identity primary key,
  workspace_id    bigint not null references workspace,
  admin_member_id bigint references member,
  post_time       time not null,
  zone            text not null,
  weekdays        int[] not null,
  topics          text[] not null,
  difficulties    text[] not null,
  seed            bigint not null,
  next_due_at     timestamptz,
  next_due_date   date,
  check ((next_due_at is null) = (next_due_date is null))
);
create index study_group_due on study_group (next_due_at) where next_due_at is not null;

-- A channel with a lost_reason gets no deliveries until it is set up again.
create table channel (
  id           bigint generated always as identity primary key,
  workspace_id bigint not null references workspace,
  group_id     bigint not null references study_group,
  external_id  text not null,
  lost_reason  text,
  unique (workspace_id, external_id)
);
create index channel_group on channel (group_id);

create table group_member (
  group_id     bigint not null references study_group,
  member_id    bigint not null references member,
  workspace_id bigint not null references workspace,
  joined_on    date not null,
  primary key (group_id, member_id)
);
create index group_member_member on group_member (member_id);

-- opened_at is set by the first successful posting. A cancelled round does not count: it was never
-- posted, or its question was withdrawn.
create table round (
  id           bigint generated always as identity primary key,
  workspace_id bigint not null references workspace,
  group_id     bigint not null references study_group,
  local_date   date not null,
  question_id  text,
  topic        text,
  pass         int not null,
  due_at       timestamptz not null,
  opened_at    timestamptz,
  closed_at    timestamptz,
  cancelled    boolean not null,
  unique (group_id, local_date),
  check (cancelled or question_id is not null)
);
create index round_unclosed on round (opened_at) where closed_at is null and not cancelled;

create table delivery (
  id            bigint generated always as identity primary key,
  workspace_id  bigint not null references workspace,
  round_id      bigint not null references round,
  channel_id    bigint not null references channel,
  post_key      text not null unique,
  state         text not null check
    (state in ('pending', 'sending', 'posted', 'unknown', 'unreachable', 'cancelled')),
  not_before    timestamptz not null,
  expires_at    timestamptz not null,
  lease_until   timestamptz,
  message_id    text,
  problem       text,
  refresh_at    timestamptz,
  changes       int not null default 0,
  changes_shown int not null default 0,
  unique (round_id, channel_id)
);
create index delivery_channel on delivery (channel_id);
create index delivery_changed on delivery (refresh_at) where changes > changes_shown;
create index delivery_pending on delivery (not_before) where state = 'pending';
create index delivery_sending on delivery (lease_until) where state = 'sending';

-- Rounds whose posts no longer show the truth: a mark for each change. Were they unique, an answer
-- could lean on a mark that is taken away before the answer is committed.
create table round_changed (
  round_id bigint not null references round
);

-- What a member did before an attempt. key names what was asked.
create table draft (
  member_id    bigint not null references member,
  workspace_id bigint not null references workspace,
  key          text not null,
  revealed_at  timestamptz not null,
  words        text,
  primary key (member_id, key)
);

-- round_id is the round it was asked in, in_time whether that was open then; choice is the choice's
-- key; group_id the group whose board got the points.
create table attempt (
  id           bigint generated always as identity primary key,
  workspace_id bigint not null references workspace,
  member_id    bigint not null references member,
  key          text not null,
  question_id  text not null,
  group_id     bigint references study_group,
  round_id     bigint references round,
  in_time      boolean not null,
  local_date   date not null,
  kind         text not null check (kind in ('choice', 'words', 'reveal')),
  choice       text,
  grade        text,
  words        text,
  is_right     boolean not null,
  points       int not null,
  attempted_at timestamptz not null,
  unique (member_id, key),
  check ((kind = 'choice') = (choice is not null)),
  check ((kind = 'choice') = (grade is null))
);
create index attempt_round on attempt (round_id) where round_id is not null;

-- The local dates on which a member attempted anything.
create table member_day (
  member_id       bigint not null references member,
  workspace_id    bigint not null references workspace,
  day             date not null,
  practice_points int not null default 0,
  primary key (member_id, day)
);

-- Kept totals; answered and right_answers count first attempts in open rounds.
create table board_total (
  group_id      bigint not null references study_group,
  period        text not null,
  starts_on     date not null,
  member_id     bigint not null references member,
  workspace_id  bigint not null references workspace,
  points        int not null,
  answered      int not null,
  right_answers int not null,
  reached_at    timestamptz not null,
  primary key (group_id, period, starts_on, member_id)
);
create index board_total_member on board_total (member_id);

-- How an admin wants the channel's question to arrive. extras_trouble is what kept extras from
-- being made and what the admin has been told of; null once all went well again.
alter table channel
  add column mention        text,
  add column silent         boolean not null default false,
  add column thread         boolean not null default false,
  add column pin            boolean not null default false,
  add column extras_trouble text;

-- What goes with a post, in words: thread, pin, unpin, answer. extras_due is still to be made,
-- extras_made is in place, extras_at says when to see to them, null when there is nothing to do.
alter table delivery
  add column extras_at    timestamptz,
  add column extras_tries int not null default 0,
  add column extras_due   text[] not null default '{}',
  add column extras_made  text[] not null default '{}';
create index delivery_extras on delivery (extras_at) where extras_at is not null;
create index delivery_pinned on delivery (channel_id) where 'pin' = any (extras_due || extras_made);

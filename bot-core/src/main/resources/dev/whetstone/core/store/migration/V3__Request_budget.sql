-- When the next request of a bucket may go out. After a crash it starts afresh, so it needs no log.
create unlogged table request_budget (
  bucket  text primary key,
  free_at timestamptz not null
);

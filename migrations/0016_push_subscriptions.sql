-- Where a device that is signed in wants to be told of something while the app is shut, and of which kinds. A person's own,
-- as sessions are: of no organisation. It goes with its session.

create table push_subscriptions (
  session_id uuid primary key references sessions on delete cascade,
  account_id uuid not null references accounts,
  -- Who knows it may send there: it is told to nobody.
  endpoint text not null unique check (length(endpoint) between 1 and 2000),
  p256dh bytea not null check (length(p256dh) = 65),
  auth bytea not null check (length(auth) = 16),
  kinds text[] not null check (cardinality(kinds) > 0),
  kept_at timestamptz not null
);
create index push_subscriptions_by_account on push_subscriptions (account_id, kept_at);

grant select, insert, update, delete on push_subscriptions to koprogo_app;

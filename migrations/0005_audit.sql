-- What was done, by whom, in order. Each row holds the hash of the one before; the last hash is the head's change id,
-- so a device that shows an older token is on our history exactly when this table has that hash at that seq.

create table audit (
  organisation_id uuid not null references organisations,
  seq bigint not null,
  at timestamptz not null,
  account_id uuid references accounts,
  device_id uuid,
  action text not null,
  detail json not null,
  previous_hash text not null,
  hash text not null,
  primary key (organisation_id, seq)
);

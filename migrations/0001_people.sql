-- Who signs in, which organisations there are, and what each person may do in them.

create table organisations (
  id uuid primary key,
  name text not null check (name <> ''),
  enterprise_number text,
  created_at timestamptz not null default now()
);

create table accounts (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  language text not null check (language in ('fr', 'nl', 'de', 'en')),
  password_hash text not null,
  password_must_change boolean not null default false,
  -- Manages organisations, and reads the documents of none.
  platform_admin boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);

-- A membership stays when its grants go: the former member's device must still be told what it lost.
create table memberships (
  organisation_id uuid not null references organisations,
  account_id uuid not null references accounts,
  joined_at timestamptz not null default now(),
  primary key (organisation_id, account_id)
);
create index memberships_by_account on memberships (account_id);

-- building_id '' stands for every building of the organisation (syndic, accountant) or for none (admin).
create table grants (
  organisation_id uuid not null,
  account_id uuid not null,
  role text not null check (role in ('syndic', 'accountant', 'board', 'owner', 'admin')),
  building_id text collate "C" not null default '',
  owner_id text collate "C" not null default '',
  granted_at timestamptz not null default now(),
  primary key (organisation_id, account_id, role, building_id, owner_id),
  foreign key (organisation_id, account_id) references memberships (organisation_id, account_id),
  check (role not in ('board', 'owner') or building_id <> ''),
  check (role <> 'admin' or building_id = ''),
  check ((role = 'owner') = (owner_id <> ''))
);

-- One row per signed-in device: the family of refresh tokens that descend from one sign-in.
create table sessions (
  id uuid primary key,
  account_id uuid not null references accounts,
  device_id uuid not null,
  device_name text not null default '',
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_because text
);
create index sessions_by_account on sessions (account_id);

-- Only hashes are kept. A token replaced longer ago than the retry window and used again ends its whole family.
create table refresh_tokens (
  token_hash bytea primary key,
  session_id uuid not null references sessions on delete cascade,
  issued_at timestamptz not null,
  replaced_at timestamptz
);
create index refresh_tokens_by_session on refresh_tokens (session_id);

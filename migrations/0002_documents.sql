-- What is synced, and what an exchange with a device must remember.

-- Where an organisation's data stands. Its row lock puts all writes of the organisation in one order.
create table organisation_heads (
  organisation_id uuid primary key references organisations,
  epoch integer not null,
  nonce text not null,
  seq bigint not null,
  change_id text not null
);

create table documents (
  organisation_id uuid not null references organisations,
  id text collate "C" not null,
  discipline text not null check (discipline in ('records', 'drafts', 'facts', 'commands')),
  type text collate "C" not null,
  scope text collate "C" not null,
  building text collate "C" not null default '',
  subject text collate "C" not null default '',
  sort text not null default '',
  rev text not null,
  version integer not null,
  deleted boolean not null default false,
  seq bigint not null,
  -- json, not jsonb: it goes to the wire as the text it came in.
  body json not null,
  crdt bytea,
  heads text[],
  -- What the row weighs on the wire, so that a page can be filled without reading the bodies.
  bytes integer not null,
  changed_at timestamptz not null default now(),
  primary key (organisation_id, id)
);
create index documents_by_scope on documents (organisation_id, discipline, scope, seq);
create index documents_by_subject on documents (organisation_id, type, subject) where subject <> '';
create index documents_by_building on documents (organisation_id, type, building);

create table devices (
  organisation_id uuid not null references organisations,
  device_id uuid not null,
  account_id uuid not null references accounts,
  last_n bigint not null default 0,
  -- Mutations up to this number are in a verified backup.
  durable_n bigint not null default 0,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  primary key (organisation_id, device_id)
);

-- What was answered to each mutation, so that sending it again does nothing again.
create table mutations (
  organisation_id uuid not null,
  device_id uuid not null,
  n bigint not null,
  -- null: the number was spent on a mutation whose id another number already has.
  mutation_id uuid,
  document_id text collate "C" not null,
  outcome text not null check (outcome in ('accepted', 'merged', 'conflict', 'refused')),
  refusal json,
  fields text[],
  seq bigint not null,
  primary key (organisation_id, device_id, n),
  unique (organisation_id, mutation_id),
  foreign key (organisation_id, device_id) references devices (organisation_id, device_id)
);

-- Series without gaps; a number is taken under the organisation's lock.
create table counters (
  organisation_id uuid not null references organisations,
  series text collate "C" not null,
  last bigint not null,
  primary key (organisation_id, series)
);

-- Projection of the ownership documents, for the question "does this owner hold a share today?".
create table lot_holders (
  organisation_id uuid not null references organisations,
  building_id text collate "C" not null,
  lot_id text collate "C" not null,
  owner_id text collate "C" not null,
  from_on date not null,
  until_on date,
  numerator bigint not null check (numerator > 0),
  denominator bigint not null check (denominator > 0),
  primary key (organisation_id, lot_id, from_on, owner_id)
);
create index lot_holders_by_owner on lot_holders (organisation_id, owner_id);

-- Photos and PDFs by content, per organisation: never shared between two, even when their bytes are the same.

create table blobs (
  organisation_id uuid not null references organisations,
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  bytes integer not null check (bytes > 0),
  stored_at timestamptz not null default now(),
  primary key (organisation_id, sha256)
);

create table blob_chunks (
  organisation_id uuid not null,
  sha256 text collate "C" not null,
  position integer not null,
  data bytea not null,
  primary key (organisation_id, sha256, position),
  foreign key (organisation_id, sha256) references blobs (organisation_id, sha256)
);
-- Photos are compressed already.
alter table blob_chunks alter column data set storage external;

-- Whoever brought all the bytes may read them, before any document names them.
create table blob_uploaders (
  organisation_id uuid not null,
  sha256 text collate "C" not null,
  account_id uuid not null references accounts,
  primary key (organisation_id, sha256, account_id),
  foreign key (organisation_id, sha256) references blobs (organisation_id, sha256)
);

create table blob_refs (
  organisation_id uuid not null,
  sha256 text collate "C" not null,
  document_id text collate "C" not null,
  scope text collate "C" not null,
  primary key (organisation_id, sha256, document_id),
  foreign key (organisation_id, document_id) references documents (organisation_id, id)
);
create index blob_refs_by_document on blob_refs (organisation_id, document_id);

-- Uploads under way, one per account: what a stranger sent under a hash must not spoil the file of another.
create table uploads (
  organisation_id uuid not null references organisations,
  sha256 text collate "C" not null,
  account_id uuid not null references accounts,
  total integer not null,
  received integer not null default 0,
  changed_at timestamptz not null default now(),
  primary key (organisation_id, sha256, account_id)
);

create table upload_chunks (
  organisation_id uuid not null,
  sha256 text collate "C" not null,
  account_id uuid not null,
  position integer not null,
  data bytea not null,
  primary key (organisation_id, sha256, account_id, position),
  foreign key (organisation_id, sha256, account_id) references uploads (organisation_id, sha256, account_id)
    on delete cascade
);
alter table upload_chunks alter column data set storage external;

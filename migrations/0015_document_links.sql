-- Links by which somebody without an account opens one document, for some days. What is kept of a link knows it again and
-- opens nothing; whoever made it, ended it or opened it is in the audit log.

create table document_links (
  organisation_id uuid not null references organisations,
  id uuid not null,
  document_id text collate "C" not null,
  token_hash bytea not null check (length(token_hash) = 32),
  account_id uuid not null references accounts,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  ended_at timestamptz,
  openings integer not null default 0 check (openings >= 0),
  primary key (organisation_id, id),
  unique (organisation_id, token_hash),
  foreign key (organisation_id, document_id) references documents (organisation_id, id)
);
create index document_links_by_document on document_links (organisation_id, document_id);

alter table document_links enable row level security;
alter table document_links force row level security;
create policy organisation_only on document_links using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());

grant select, insert on document_links to koprogo_app;
grant update (ended_at, openings) on document_links to koprogo_app;

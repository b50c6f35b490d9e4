-- Who names a file in a document shows it to the document's readers, so the name alone must not be enough: somebody who
-- vouches for it must have brought its bytes. null: named before anybody was asked to.
alter table blob_refs drop constraint blob_refs_pkey;
alter table blob_refs add column voucher uuid references accounts;
alter table blob_refs add unique nulls not distinct (organisation_id, sha256, document_id, voucher);

-- Facts and commands are never changed: what is wrong in them is corrected by others.
create function stands_for_good() returns trigger language plpgsql as $$
begin
  raise exception 'facts and commands are never changed'
    using errcode = 'check_violation', constraint = 'stands_for_good';
end
$$;
create trigger stands_for_good before update on documents
  for each row when (old.discipline in ('facts', 'commands')) execute function stands_for_good();

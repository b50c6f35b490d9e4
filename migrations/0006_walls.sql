-- The second wall: row-level security by organisation, under a role that owns nothing. The organisation is set inside
-- each transaction (set_config with is_local), never for the session: a pooled connection would carry it along.

create function current_organisation() returns uuid language sql stable
  return nullif(current_setting('app.organisation', true), '')::uuid;

create function current_account() returns uuid language sql stable
  return nullif(current_setting('app.account', true), '')::uuid;

do $$
declare
  tenant_table text;
begin
  for tenant_table in
    select table_name from information_schema.columns
     where table_schema = 'public' and column_name = 'organisation_id'
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy organisation_only on %I using (organisation_id = current_organisation()) '
      'with check (organisation_id = current_organisation())', tenant_table);
  end loop;
end
$$;

-- A person sees in which organisations they are, before one is chosen.
create policy own_memberships on memberships for select using (account_id = current_account());
create policy own_grants on grants for select using (account_id = current_account());

grant usage on schema public to koprogo_app;

-- What is only ever added to.
grant select, insert on
  organisations, entries, entry_lines, journals, accounts_of_books, audit, mutations,
  blobs, blob_chunks, blob_uploaders, memberships
  to koprogo_app;
grant select, insert, update on organisation_heads, documents, devices, counters to koprogo_app;
grant select, insert, delete on grants, lot_holders, blob_refs, upload_chunks to koprogo_app;
grant select, insert, update, delete on uploads, refresh_tokens to koprogo_app;

-- Nobody becomes an administrator of the platform, or another person, by an update.
grant select, insert on accounts, sessions to koprogo_app;
grant update (name, language, password_hash, password_must_change, disabled_at) on accounts to koprogo_app;
grant update (last_used_at, revoked_at, revoked_because) on sessions to koprogo_app;

-- Before its first statistics the planner scans the organisation to find one document. The server may ask for them
-- and still owns nothing.
create function refresh_statistics() returns void language plpgsql security definer set search_path = public as $$
begin
  analyze documents, blob_refs, lot_holders, grants, audit, mutations;
end
$$;
revoke all on function refresh_statistics() from public;
grant execute on function refresh_statistics() to koprogo_app;

-- Invented co-ownerships to play in, each with the account it was made for, until an instant that is said when they are
-- made and never moved: the server's role may insert that mark and update nothing of it.
alter table organisations add column plays_until timestamptz;
alter table accounts add column plays_until timestamptz;
create index organisations_playing on organisations (plays_until) where plays_until is not null;
create index accounts_playing on accounts (plays_until) where plays_until is not null;

-- Who plays is in their playground and nowhere else, and nobody else is in it: what goes with it can be nobody's real work.
create function play_stays_apart() returns trigger language plpgsql as $$
begin
  if (select plays_until is not null from organisations where id = new.organisation_id)
     <> (select plays_until is not null from accounts where id = new.account_id) then
    raise exception 'who plays is in no other organisation'
      using errcode = 'check_violation', constraint = 'play_stays_apart';
  end if;
  return new;
end
$$;
create trigger play_stays_apart before insert on memberships
  for each row execute function play_stays_apart();

-- Everything of a playground that is over, books and audit log too, which the server's role may only add to. Of a real
-- organisation it takes nothing. The devices it was opened on are told to erase what they hold, as lost ones are.
create function forget_playground(which uuid) returns void
language plpgsql security definer set search_path = public as $$
declare
  -- What leans on others before what it leans on.
  known constant text[] := array[
    'document_links', 'upload_chunks', 'uploads', 'blob_refs', 'blob_uploaders', 'blob_chunks', 'blobs',
    'entry_lines', 'entries', 'journals', 'accounts_of_books', 'lot_holders', 'documents', 'mutations', 'devices',
    'counters', 'audit', 'organisation_heads', 'grants', 'memberships'];
  tenant_table text;
begin
  perform 1 from organisations where id = which and plays_until <= now() for update;
  if not found then
    raise exception 'only a playground that is over is forgotten'
      using errcode = 'check_violation', constraint = 'playground_over';
  end if;
  -- Row-level security is forced on whoever owns the tables too.
  perform set_config('app.organisation', which::text, true);
  update sessions set revoked_at = coalesce(revoked_at, now()), revoked_because = 'deviceRevoked'
   where revoked_because is distinct from 'signedOut'
     and account_id in (select account_id from memberships where organisation_id = which);
  for tenant_table in
    select name from (
      -- A table that is younger than this list leans on those of the list.
      select c.table_name::text as name, 0 as turn
        from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and c.column_name = 'organisation_id' and t.table_type = 'BASE TABLE'
         and not c.table_name = any (known)
      union all
      select unnest(known), generate_subscripts(known, 1)
    ) tables order by turn, name
  loop
    execute format('delete from %I where organisation_id = $1', tenant_table) using which;
  end loop;
  delete from organisations where id = which;
end
$$;

-- The accounts of playgrounds that are gone, once their devices said that they erased themselves, or 90 days later, when
-- no session could still be told so.
create function forget_players() returns void
language plpgsql security definer set search_path = public as $$
declare
  gone uuid[];
begin
  select coalesce(array_agg(a.id), '{}') into gone from accounts a
   where a.plays_until <= now()
     and not exists (select 1 from organisations o where o.plays_until = a.plays_until)
     and (a.plays_until <= now() - interval '90 days' or not exists (
       select 1 from sessions s where s.account_id = a.id and s.wiped_at is null
          and s.revoked_because is distinct from 'signedOut'));
  delete from refresh_tokens where session_id in (select id from sessions where account_id = any (gone));
  delete from sessions where account_id = any (gone);
  delete from accounts where id = any (gone);
end
$$;

revoke all on function forget_playground(uuid), forget_players() from public;
grant execute on function forget_playground(uuid), forget_players() to koprogo_app;

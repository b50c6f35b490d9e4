-- The books: relational, in whole cents, never changed. A mistake is corrected by a reversing entry.

create table accounts_of_books (
  organisation_id uuid not null references organisations,
  building_id text collate "C" not null,
  code text collate "C" not null check (code ~ '^[0-9]{1,10}$'),
  primary key (organisation_id, building_id, code)
);

create table journals (
  organisation_id uuid not null references organisations,
  building_id text collate "C" not null,
  code text collate "C" not null,
  primary key (organisation_id, building_id, code)
);

create table entries (
  organisation_id uuid not null,
  id text collate "C" not null,
  building_id text collate "C" not null,
  journal text collate "C" not null,
  fiscal_year integer not null,
  number bigint not null check (number > 0),
  booked_on date not null,
  description text not null,
  primary key (organisation_id, id),
  unique (organisation_id, id, building_id),
  unique (organisation_id, building_id, journal, fiscal_year, number),
  foreign key (organisation_id, building_id, journal) references journals (organisation_id, building_id, code),
  foreign key (organisation_id, id) references documents (organisation_id, id)
);

create table entry_lines (
  organisation_id uuid not null,
  entry_id text collate "C" not null,
  line integer not null check (line > 0),
  building_id text collate "C" not null,
  account text collate "C" not null,
  debit_cents bigint not null default 0 check (debit_cents >= 0),
  credit_cents bigint not null default 0 check (credit_cents >= 0),
  party_kind text,
  party_id text collate "C",
  label text not null default '',
  primary key (organisation_id, entry_id, line),
  foreign key (organisation_id, entry_id, building_id) references entries (organisation_id, id, building_id),
  foreign key (organisation_id, building_id, account)
    references accounts_of_books (organisation_id, building_id, code),
  check (debit_cents = 0 or credit_cents = 0),
  check ((party_kind is null) = (party_id is null))
);
create index entry_lines_by_account on entry_lines (organisation_id, building_id, account);

-- Looked at when the transaction ends, so that lines may arrive one after the other.
create function entry_must_balance() returns trigger language plpgsql as $$
declare
  checked_organisation uuid := new.organisation_id;
  checked_entry text;
  difference numeric;
  lines bigint;
begin
  if tg_table_name = 'entries' then
    checked_entry := new.id;
  else
    checked_entry := new.entry_id;
  end if;
  select coalesce(sum(debit_cents::numeric) - sum(credit_cents::numeric), 0), count(*)
    into difference, lines
    from entry_lines
   where organisation_id = checked_organisation and entry_id = checked_entry;
  if difference <> 0 or lines < 2 then
    raise exception 'entry does not balance' using errcode = 'check_violation', constraint = 'entry_balances';
  end if;
  return null;
end
$$;

create constraint trigger entry_balances after insert or update on entries
  deferrable initially deferred for each row execute function entry_must_balance();
create constraint trigger entry_lines_balance after insert or update on entry_lines
  deferrable initially deferred for each row execute function entry_must_balance();

-- What an entry says beyond its sums, for whoever reads the books with SQL. Until now every entry was a purchase.
alter table entries
  add column event text not null default 'purchase',
  add column voucher_kind text,
  add column voucher_id text collate "C",
  add column reverses text collate "C",
  add foreign key (organisation_id, reverses) references entries (organisation_id, id),
  -- An entry is taken back once.
  add unique (organisation_id, reverses);
alter table entries alter column event set default 'manual';

alter table entry_lines
  add column claim_id text collate "C",
  add column claim_kind text,
  add column due_on date,
  -- Who bears a cost: the lots of a key, or one owner (for one lot).
  add column key_id text collate "C",
  add column bearer_id text collate "C",
  add column bearer_lot_id text collate "C",
  add column vat_cents bigint not null default 0,
  add check ((claim_id is null) = (claim_kind is null)),
  add check (key_id is null or bearer_id is null);
create index entry_lines_by_party on entry_lines (organisation_id, building_id, party_id) where party_id is not null;

-- The reader's walls count here too, not those of whoever made the view.
create view trial_balance with (security_invoker = true) as
  select entry.organisation_id, entry.building_id, entry.fiscal_year, line.account,
         sum(line.debit_cents) as debit_cents, sum(line.credit_cents) as credit_cents,
         sum(line.debit_cents) - sum(line.credit_cents) as balance_cents
    from entries entry
    join entry_lines line on line.organisation_id = entry.organisation_id and line.entry_id = entry.id
   group by entry.organisation_id, entry.building_id, entry.fiscal_year, line.account;

create view party_balances with (security_invoker = true) as
  select organisation_id, building_id, party_kind, party_id, account,
         sum(debit_cents) - sum(credit_cents) as balance_cents
    from entry_lines
   where party_id is not null
   group by organisation_id, building_id, party_kind, party_id, account;

create view open_claims with (security_invoker = true) as
  select organisation_id, building_id, party_kind, party_id, claim_id,
         min(claim_kind) as claim_kind, min(due_on) as due_on,
         sum(debit_cents) - sum(credit_cents) as open_cents
    from entry_lines
   where claim_id is not null
   group by organisation_id, building_id, party_kind, party_id, claim_id
  having sum(debit_cents) <> sum(credit_cents);

grant select on trial_balance, party_balances, open_claims to koprogo_app;

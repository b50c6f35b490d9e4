import type { Holding, LedgerBearer, LedgerEntry, LedgerLine } from '../sync/ports.ts';
import type { TransactionSql } from './database.ts';

/** Who holds the lot, as its ownership document now says. */
export async function setHoldings(
  sql: TransactionSql,
  organisation: string,
  building: string,
  lot: string,
  holdings: readonly Holding[],
): Promise<void> {
  await sql`delete from lot_holders
    where organisation_id = ${organisation} and building_id = ${building} and lot_id = ${lot}`;
  for (const { ownerId, from, until, numerator, denominator } of holdings) {
    await sql`insert into lot_holders
      (organisation_id, building_id, lot_id, owner_id, from_on, until_on, numerator, denominator)
      values (${organisation}, ${building}, ${lot}, ${ownerId}, ${from}, ${until}, ${numerator}, ${denominator})`;
  }
}

/** Books an entry for good. An entry that does not balance is refused here, not at the end of the transaction. */
export async function postEntry(
  sql: TransactionSql,
  organisation: string,
  entry: LedgerEntry,
): Promise<void> {
  const { id, building, journal, fiscalYear, number, date, description, event, lines } = entry;
  const codes = [...new Set(lines.map((line) => line.account))];
  await sql`insert into journals (organisation_id, building_id, code) values (${organisation}, ${building}, ${journal})
    on conflict do nothing`;
  await sql`insert into accounts_of_books (organisation_id, building_id, code)
    select ${organisation}::uuid, ${building}, code from unnest(${codes}::text[]) as code on conflict do nothing`;
  await sql`insert into entries
    (organisation_id, id, building_id, journal, fiscal_year, number, booked_on, description,
     event, voucher_kind, voucher_id, reverses)
    values (${organisation}, ${id}, ${building}, ${journal}, ${fiscalYear}, ${number}, ${date}, ${description},
            ${event}, ${entry.voucher.kind}, ${entry.voucher.id}, ${entry.reverses})`;
  const rows = lines.map((line, at) => ({
    organisation_id: organisation,
    entry_id: id,
    line: at + 1,
    building_id: building,
    ...rowOf(line),
  }));
  // As many at once as the protocol has room for parameters.
  for (let at = 0; at < rows.length; at += 500) {
    await sql`insert into entry_lines ${sql(rows.slice(at, at + 500))}`;
  }
  await sql`set constraints all immediate`;
  await sql`set constraints all deferred`;
}

function rowOf({ account, debit, credit, party, label, claim, cost }: LedgerLine) {
  return {
    account,
    debit_cents: debit,
    credit_cents: credit,
    party_kind: party?.kind ?? null,
    party_id: party?.id ?? null,
    label,
    claim_id: claim?.id ?? null,
    claim_kind: claim?.kind ?? null,
    due_on: claim?.dueOn ?? null,
    ...bearerOf(cost?.bearer),
    vat_cents: cost?.vat ?? 0,
  };
}

function bearerOf(bearer: LedgerBearer | undefined) {
  return {
    key_id: bearer?.by === 'key' ? bearer.keyId : null,
    bearer_id: bearer?.by === 'owner' ? bearer.ownerId : null,
    bearer_lot_id: bearer?.by === 'owner' ? bearer.lotId : null,
  };
}

import type { Holding, LedgerEntry } from '../sync/ports.ts';
import type { TransactionSql } from './database.ts';

/** Who holds the lot, as its ownership document now says. */
export async function setHoldings(
  sql: TransactionSql,
  organisation: string,
  building: string,
  lot: string,
  holdings: readonly Holding[],
): Promise<void> {
  await sql`delete from lot_holders where organisation_id = ${organisation} and lot_id = ${lot}`;
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
  const { id, building, journal, fiscalYear, number, date, description, lines } = entry;
  const codes = [...new Set(lines.map((line) => line.account))];
  await sql`insert into journals (organisation_id, building_id, code) values (${organisation}, ${building}, ${journal})
    on conflict do nothing`;
  await sql`insert into accounts_of_books (organisation_id, building_id, code)
    select ${organisation}::uuid, ${building}, code from unnest(${codes}::text[]) as code on conflict do nothing`;
  await sql`insert into entries
    (organisation_id, id, building_id, journal, fiscal_year, number, booked_on, description)
    values (${organisation}, ${id}, ${building}, ${journal}, ${fiscalYear}, ${number}, ${date}, ${description})`;
  for (const [at, line] of lines.entries()) {
    await sql`insert into entry_lines
      (organisation_id, entry_id, line, building_id, account, debit_cents, credit_cents, party_kind, party_id, label)
      values (${organisation}, ${id}, ${at + 1}, ${building}, ${line.account}, ${line.debit}, ${line.credit},
              ${line.party?.kind ?? null}, ${line.party?.id ?? null}, ${line.label})`;
  }
  await sql`set constraints all immediate`;
  await sql`set constraints all deferred`;
}

import type { Holding, LedgerEntry, LedgerLine } from '../sync/ports.ts';
import { bigintIn, check, dayIn, integerIn, refusedBy, textIn } from './columns.ts';
import { type Holder, keyOf, keysUnder, type OrganisationData } from './data.ts';
import { between, insert, lookUp, remove } from './sorted-map.ts';

/** Who holds the lot, as its ownership document now says. */
export function setHoldings(
  data: OrganisationData,
  building: string,
  lot: string,
  holdings: readonly Holding[],
): OrganisationData {
  let { holders } = data;
  for (const row of between(holders, ...keysUnder(textIn(lot))))
    if (row.building === building) holders = remove(holders, holderKey(row));
  for (const holding of holdings) {
    const row = { ...heldAs(holding), building: textIn(building), lot };
    if (lookUp(holders, holderKey(row))) throw refusedBy('23505');
    holders = insert(holders, holderKey(row), row);
  }
  return { ...data, holders };
}

function heldAs({ ownerId, from, until, numerator, denominator }: Holding): Holding {
  check(bigintIn(numerator) > 0 && bigintIn(denominator) > 0);
  return {
    ownerId: textIn(ownerId),
    from: dayIn(from),
    until: until === null ? null : dayIn(until),
    numerator,
    denominator,
  };
}

function holderKey({ lot, from, ownerId }: Holder): string {
  return keyOf(lot, from, ownerId);
}

/** Books an entry for good; one that does not balance is refused. */
export function postEntry(data: OrganisationData, entry: LedgerEntry): OrganisationData {
  const { id, building, journal, fiscalYear, number, reverses } = entry;
  checkEntry(entry);
  const numbered = keyOf(textIn(building), textIn(journal), String(integerIn(fiscalYear)), bigintIn(number));
  if (lookUp(data.entries, id) || lookUp(data.entryNumbers, numbered)) throw refusedBy('23505');
  if (reverses !== null && lookUp(data.reversals, reverses)) throw refusedBy('23505');
  if (!lookUp(data.documents, id)) throw refusedBy('23503');
  if (reverses !== null && reverses !== id && !lookUp(data.entries, reverses)) throw refusedBy('23503');
  return {
    ...data,
    entries: insert(data.entries, id, entry),
    entryNumbers: insert(data.entryNumbers, numbered, id),
    reversals: reverses === null ? data.reversals : insert(data.reversals, reverses, id),
  };
}

function checkEntry(entry: LedgerEntry): void {
  const { id, number, date, description, event, voucher, lines } = entry;
  for (const text of [id, description, event, voucher.kind, voucher.id]) textIn(text);
  dayIn(date);
  check(number > 0);
  for (const line of lines) checkLine(line);
  const difference = lines.reduce((sum, { debit, credit }) => sum + BigInt(debit) - BigInt(credit), 0n);
  check(difference === 0n && lines.length >= 2);
}

function checkLine({ account, debit, credit, party, label, claim, cost }: LedgerLine): void {
  check(/^[0-9]{1,10}$/.test(account));
  check(bigintIn(debit) >= 0 && bigintIn(credit) >= 0 && (debit === 0 || credit === 0));
  for (const text of [party?.kind ?? '', party?.id ?? '', label, claim?.id ?? '', claim?.kind ?? '']) {
    textIn(text);
  }
  if (claim?.dueOn) dayIn(claim.dueOn);
  bigintIn(cost?.vat ?? 0);
}

import type { LocalDate } from 'shared-domain/kernel';
import { derived } from '../derived-store.ts';
import type { Where } from '../shown.ts';
import { cell, type Store } from '../store.ts';
import { switching } from '../switching-store.ts';
import { casesStore, type DocumentsOf, storedTypes } from './cases-store.ts';
import { type Documents, documentsStore, type ReadNeeds, shownStore } from './documents-store.ts';
import { dayOf, type InvoiceCase } from './invoice-cases.ts';
import { type OpenInvoices, readDraftless, readLatest, readSince } from './open-invoices.ts';
import { readingStore } from './reading-store.ts';

export type InvoicesWhere = Pick<Where, 'organisation' | 'building'>;

/** Until it is whole there may be more, and nothing can be counted. */
export type InvoiceList = { readonly cases: readonly InvoiceCase[]; readonly isWhole: boolean };

const pause = 200;
/** What is looked for among all is not looked for at each change. */
const longPause = 5_000;

/** Every invoice in every state. */
export function wholeInvoices(needs: ReadNeeds, where: InvoicesWhere): Store<InvoiceCase[] | undefined> {
  return casesStore(needs, where, (type) => documentsStore(needs, type, where));
}

/** What is not done with, and what was posted since a day. */
export function openInvoices(
  needs: ReadNeeds,
  where: InvoicesWhere,
  since: LocalDate,
): Store<InvoiceList | undefined> {
  const stored = storedOf(needs, where, (place) => readSince(place, since));
  const cases = casesStore(needs, where, partOf(needs, where, stored));
  return derived([cases, stored], () => {
    const known = cases.get();
    return known && { cases: known, isWhole: stored.get()?.isChecked === true };
  });
}

/** The latest at once, whatever lies behind them, and then all. */
export function invoiceList(
  needs: ReadNeeds,
  where: InvoicesWhere,
  today: LocalDate,
): Store<InvoiceList | undefined> {
  const stored = storedOf(needs, where, (place) => readLatest(place, today));
  const part = partOf(needs, where, stored);
  const isPart = derived([stored], () => typeof stored.get()?.from === 'string');
  const rest = later(needs, isPart, () => documentsStore(needs, 'invoice', where));
  const latest = part('invoice');
  const invoices = derived([rest, latest], () => rest.get() ?? latest.get());
  const cases = casesStore(needs, where, (type) =>
    type === 'invoice' ? (invoices as Documents<typeof type>) : part(type),
  );
  return derived([cases, stored, rest], () => {
    const [known, open] = [cases.get(), stored.get()];
    if (!known || !open) return undefined;
    const { from, isChecked } = open;
    if (from === null || rest.get()) return { cases: known, isWhole: isChecked };
    // What lies before that day has gaps.
    return { cases: known.filter((one) => dayOf(one) >= from), isWhole: false };
  });
}

type Place = Parameters<typeof readSince>[0];

function storedOf(
  needs: ReadNeeds,
  { building = null }: { readonly building?: string | null },
  read: (place: Place) => Promise<OpenInvoices>,
) {
  const { database } = needs;
  const draftless = later(needs, always, () =>
    readingStore(needs, {
      types: ['invoiceDraft', 'submittedInvoice', 'invoiceDecision'],
      pause: longPause,
      read: () => readDraftless(database, building),
    }),
  );
  const stored = readingStore(needs, {
    types: ['building', ...storedTypes],
    stores: [draftless],
    pause,
    read: () => read({ database, building, draftless: draftless.get() }),
  });
  return stored;
}

const always = cell(true);

/** Not before screens have what they asked for first. */
function later<T>(
  { readings }: ReadNeeds,
  isWanted: Store<boolean>,
  make: () => Store<T | undefined>,
): Store<T | undefined> {
  const isGiven = cell(false);
  void readings.given.then(() => isGiven.set(true));
  const room = derived([isGiven, isWanted], () => (isGiven.get() && isWanted.get() ? true : null));
  return switching(room, make, undefined);
}

function partOf(
  needs: ReadNeeds,
  where: InvoicesWhere,
  stored: Store<OpenInvoices | undefined>,
): DocumentsOf {
  return (type) => {
    const own = derived([stored], () => stored.get()?.[type]);
    return shownStore(needs, type, where, own);
  };
}

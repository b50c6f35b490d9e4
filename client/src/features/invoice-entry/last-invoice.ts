import type { AllocationKey } from 'shared-domain/ownership';
import type { DraftLine, InvoiceContent, Supplier } from 'shared-domain/payables';
import type { InvoiceCase } from '../../data/index.ts';

type KeyOf = { readonly id: string; readonly body: Pick<AllocationKey, 'code' | 'kind'> };
export type NewLine = Omit<DraftLine, 'position'>;

/** What this supplier last sent: for this building if it can be, else for another of the office. */
export function lastInvoiceOf(
  cases: readonly InvoiceCase[],
  supplierId: string,
  building: string,
): InvoiceContent | null {
  const theirs = cases.filter((one) => one.supplierId === supplierId && contentOf(one));
  const here = theirs.find((one) => one.building === building) ?? theirs[0];
  return (here && contentOf(here)) ?? null;
}

/** Suppliers by how lately they sent something; those who never did come last, by name. */
export function bySeenLately<Named extends { readonly id: string; readonly body: Pick<Supplier, 'name'> }>(
  suppliers: readonly Named[],
  cases: readonly InvoiceCase[],
): Named[] {
  const place = new Map<string, number>();
  for (const [index, { supplierId }] of cases.entries()) {
    if (supplierId && !place.has(supplierId)) place.set(supplierId, index);
  }
  const rank = ({ id }: Named) => place.get(id) ?? Number.MAX_SAFE_INTEGER;
  return [...suppliers].sort((a, b) => rank(a) - rank(b) || a.body.name.localeCompare(b.body.name));
}

/** How the lines of the last invoice begin the next one: what is booked where stays, amounts are read anew. */
export function linesLike(last: InvoiceContent, keys: readonly KeyOf[]): NewLine[] {
  return sharedLines(last).map(({ description, account, keyId, vatRate }) => ({
    description,
    account,
    keyId: keys.some((key) => key.id === keyId) ? keyId : generalKey(keys),
    net: null,
    vatRate,
  }));
}

/** The whole of the last invoice, amounts included, for one that comes back the same every month. */
export function sameLinesAs(last: InvoiceContent, keys: readonly KeyOf[]): NewLine[] {
  return linesLike(last, keys).map((line, index) => ({
    ...line,
    net: sharedLines(last)[index]?.net ?? null,
  }));
}

/** A first line for a supplier nobody has an invoice of yet. */
export function lineFor(supplier: Supplier | null, keys: readonly KeyOf[]): NewLine {
  const usual = keys.find(({ body }) => body.code === supplier?.defaultKeyCode)?.id;
  return {
    description: '',
    account: supplier?.defaultAccount ?? null,
    keyId: usual ?? generalKey(keys),
    net: null,
    vatRate: 21,
  };
}

/** What one owner bore alone is not begun with again. */
function sharedLines({ lines }: InvoiceContent) {
  const shared = lines.filter(({ privateTo, isPrivate }) => !privateTo && !isPrivate);
  return shared.length > 0 ? shared : lines;
}

function generalKey(keys: readonly KeyOf[]): string | null {
  return (keys.find(({ body }) => body.kind === 'general') ?? keys[0])?.id ?? null;
}

function contentOf({ invoice, submission }: InvoiceCase): InvoiceContent | null {
  return invoice?.body.content ?? submission?.body.content ?? null;
}

import { expect, test } from 'vitest';
import { sampleId } from '../kernel/sample-id.ts';
import { catalogue } from '../sync/catalogue.ts';
import type { SyncedDocument } from '../sync/document.ts';
import { inspectBuilding } from './inspect-building.ts';
import { building, sampleOf } from './testing/sample-building.ts';

/** The first reason against a building of these documents, and `fine` where there is none. */
function reasonAgainst(documents: readonly SyncedDocument[], counters = [{ series, last: 9 }]): string {
  const inspection = inspectBuilding(catalogue, building);
  for (const document of documents) {
    const read = document.type === 'supplier' ? inspection.shared(document) : inspection.document(document);
    if (!read.ok) return read.refusal.code;
  }
  for (const counter of counters) {
    const refusal = inspection.counter(counter);
    if (refusal) return refusal.code;
  }
  return inspection.end()?.code ?? 'fine';
}

const journalEntry = sampleOf('journalEntry').body as { journal: string; fiscalYear: number; number: number };
const series = `${building}:${journalEntry.journal}:${journalEntry.fiscalYear}`;
const home = sampleOf('building');
const owner = sampleOf('owner');

test('[ARC-5] all samples of a building make one, and each is in its own version', () => {
  const all = [...catalogue.values()]
    .filter(
      ({ type, discipline }) =>
        discipline !== 'drafts' && !['preferences', 'refusal', 'settledRefusals'].includes(type),
    )
    .map(({ type }) => sampleOf(type));
  const owners = all.filter(({ scope }) => scope.startsWith('owner:')).map(({ scope }) => scope.slice(6));
  // Of the lot of the samples two people hold a part.
  owners.push(sampleId(41));
  const readers = [...new Set(owners)].filter((id) => id !== owner.id).map((id) => ({ ...owner, id }));
  const oneEach = [...new Map([...all, ...readers].map((document) => [document.id, document])).values()];
  expect(reasonAgainst(oneEach.filter(({ type }) => type !== 'journalEntry'))).toBe('fine');
});

test('[ARC-5] an older version is read as ours and stays what it was', () => {
  const inspection = inspectBuilding(catalogue, building);
  const entry = sampleOf('journalEntry');
  const { event: _event, reverses: _reverses, ...rest } = entry.body as Record<string, unknown>;
  const lines = (rest.lines as Record<string, unknown>[]).map(
    ({ cost: _cost, claim: _claim, ...line }) => line,
  );
  const old = {
    ...entry,
    version: 1,
    body: { ...rest, journal: 'purchases', voucher: { invoiceId: sampleId(70), pages: [] }, lines },
  };
  const read = inspection.document(old);
  expect(read.ok && read.value.document).toBe(old);
  expect(read.ok && read.value.lifted).toMatchObject({
    version: 2,
    body: { event: 'purchase', reverses: null },
  });
});

test('[ARC-5] nobody is given, or loses, a lot of elsewhere: who holds it is said of a lot that is here, once', () => {
  const lot = sampleOf('lot');
  const holding = sampleOf('ownership');
  const holders = [owner, { ...owner, id: sampleId(41) }];
  expect(reasonAgainst([home, lot, ...holders, holding])).toBe('fine');
  expect(reasonAgainst([home, ...holders, holding])).toBe('archive.documentForeign');
  expect(reasonAgainst([home, lot, owner, holding])).toBe('archive.documentForeign');
  const another = { ...holding, id: `${sampleId(99)}.ownership` };
  expect(reasonAgainst([home, lot, ...holders, another])).toBe('archive.documentForeign');
  const ofElsewhere = { ...holding, body: { ...holding.body, lotId: sampleId(98) }, subject: sampleId(98) };
  expect(reasonAgainst([home, lot, ...holders, ofElsewhere])).toBe('archive.documentForeign');
});

test('[ARC-5] one document that is of elsewhere, or broken, refuses all', () => {
  const lot = sampleOf('lot');
  expect(reasonAgainst([home, lot, owner])).toBe('fine');
  const elsewhere = sampleOf('lot', { building: sampleId(11) });
  expect(reasonAgainst([home, elsewhere])).toBe('archive.documentForeign');
  expect(reasonAgainst([home, { ...lot, building: sampleId(11) }])).toBe('archive.documentForeign');
  expect(reasonAgainst([home, { ...lot, scope: `building:${building}:staff` }])).toBe(
    'archive.documentForeign',
  );
  expect(reasonAgainst([home, sampleOf('preferences')])).toBe('archive.documentForeign');
  expect(reasonAgainst([home, { ...home, id: sampleId(11) }])).toBe('archive.documentForeign');
  expect(reasonAgainst([lot])).toBe('archive.documentForeign');
  expect(reasonAgainst([{ ...home, deleted: true, body: {} }, lot])).toBe('archive.documentForeign');
  expect(reasonAgainst([home, lot, lot])).toBe('archive.documentBroken');
  expect(reasonAgainst([home, { ...lot, type: 'castle' }])).toBe('archive.documentBroken');
  expect(reasonAgainst([home, { ...lot, version: 99 }])).toBe('archive.documentBroken');
  expect(reasonAgainst([home, { ...lot, body: { ...lot.body, more: 1 } }])).toBe('archive.documentBroken');
  expect(reasonAgainst([home, { ...sampleOf('charge'), deleted: true, body: {} }])).toBe(
    'archive.documentBroken',
  );
});

test('[ARC-5] what an owner reads names an owner of this building', () => {
  const charge = sampleOf('charge');
  const reader = { ...owner, id: charge.scope.slice('owner:'.length) };
  expect(reasonAgainst([home, charge, reader])).toBe('fine');
  expect(reasonAgainst([home, charge])).toBe('archive.documentForeign');
});

test('[ARC-5] only records of the office come beside the building', () => {
  expect(reasonAgainst([home, sampleOf('supplier')])).toBe('fine');
  expect(reasonAgainst([home, { ...sampleOf('supplier'), deleted: true, body: {} }])).toBe(
    'archive.documentForeign',
  );
});

const entry = (id: number, number: number, change: object = {}): SyncedDocument => ({
  ...sampleOf('journalEntry', { number, ...change }),
  id: `${sampleId(id)}.entry`,
});

test('[ARC-9] entries balance and have their numbers', () => {
  const counters = (last: number) => [{ series, last }];
  expect(reasonAgainst([home, entry(1, 1), entry(2, 2)], counters(2))).toBe('fine');
  const [first, ...others] = (sampleOf('journalEntry').body as { lines: { debit: number }[] }).lines;
  const lines = [{ ...first, debit: (first?.debit ?? 0) + 1 }, ...others];
  expect(reasonAgainst([home, entry(1, 1, { lines })], counters(1))).toBe('archive.booksBroken');
  expect(reasonAgainst([home, entry(1, 1), entry(2, 1)], counters(2))).toBe('archive.booksBroken');
  expect(reasonAgainst([home, entry(1, 3)], counters(2))).toBe('archive.booksBroken');
  expect(reasonAgainst([home, entry(1, 1)], [])).toBe('archive.booksBroken');
  const foreign = [...counters(1), { series: `${sampleId(11)}:bank:2026`, last: 1 }];
  expect(reasonAgainst([home, entry(1, 1)], foreign)).toBe('archive.documentForeign');
});

test('[ARC-9] what is reversed is there, and once', () => {
  const reversal = (id: number, number: number, reverses: string) => entry(id, number, { reverses });
  const original = entry(1, 1);
  expect(reasonAgainst([home, reversal(2, 2, original.id), original])).toBe('fine');
  expect(reasonAgainst([home, reversal(2, 2, original.id)])).toBe('archive.booksBroken');
  expect(reasonAgainst([home, original, reversal(2, 2, original.id), reversal(3, 3, original.id)])).toBe(
    'archive.booksBroken',
  );
  expect(reasonAgainst([home, reversal(2, 2, entry(2, 2).id)])).toBe('archive.booksBroken');
  const circle = [reversal(2, 2, entry(3, 3).id), reversal(3, 3, entry(2, 2).id)];
  expect(reasonAgainst([home, original, ...circle])).toBe('archive.booksBroken');
  const chain = [reversal(2, 2, original.id), reversal(3, 3, entry(2, 2).id)];
  expect(reasonAgainst([home, ...chain, original])).toBe('fine');
});

import type { Grant } from 'shared-domain/identity';
import { sampleId } from 'shared-domain/kernel';
import type { Discipline, SyncedDocument } from 'shared-domain/sync';
import type { Chance } from '../../../src/demo/chance.ts';
import type { Answered, Holding, LedgerEntry } from '../../../src/sync/ports.ts';
import type { Change } from './step.ts';

export const organisations = [sampleId(1), sampleId(2)] as const;
export const accounts = [sampleId(11), sampleId(12), sampleId(13)] as const;
export const nobody = sampleId(19);
export const devices = [sampleId(21), sampleId(22), sampleId(23)] as const;
export const buildings = [sampleId(31), sampleId(32)] as const;
export const owners = [sampleId(41), sampleId(42)] as const;
export const lots = [sampleId(51), sampleId(52)] as const;
export const commands = [sampleId(61), sampleId(62), sampleId(63)] as const;
export const types: readonly (readonly [string, Discipline])[] = [
  ['supplier', 'records'],
  ['supplier', 'records'],
  ['building', 'records'],
  ['invoiceDraft', 'drafts'],
  ['decision', 'facts'],
  ['approve', 'commands'],
];
export const days = ['2024-02-29', '2025-01-01', '2026-06-30', '2031-12-31'] as const;
const hashes = ['a', 'b', 'c'].map((letter) => letter.repeat(64));

export function makeDocumentId(chance: Chance): string {
  const command = chance.pick(commands);
  return chance.pick([
    ...buildings,
    ...lots,
    command,
    `${command}.1`,
    `${command}.2`,
    `${command}.submission`,
  ]);
}

export function makeDocument(chance: Chance, organisation: string, type: string): SyncedDocument {
  const building = chance.pick(['', ...buildings]);
  const deleted = chance.happens(15);
  return {
    organisation,
    id: makeDocumentId(chance),
    type,
    scope: building === '' ? 'org' : `building:${building}`,
    building,
    subject: chance.pick(['', ...lots]),
    sort: chance.pick(['', '2025-01-01', 'café', 'half \ud800 a pair']),
    rev: `rev${chance.below(1_000)}`,
    version: 1 + chance.below(3),
    deleted,
    body: deleted
      ? {}
      : {
          name: chance.pick(['Ascenseur', '日本', '\u0000', '"', '']),
          much: 'x'.repeat(chance.below(400)),
          n: chance.below(9) / 4,
        },
    ...(type === 'invoiceDraft' && !deleted
      ? { crdt: chance.pick(['', 'AAEC', 'AAE=']), heads: chance.pick([[], ['h1', 'h2']]) }
      : {}),
  };
}

export function putOf(chance: Chance, document: SyncedDocument, discipline: Discipline): Change {
  const blobs = chance.happens(30) ? many(chance, 2, () => chance.pick(hashes)) : [];
  return { do: 'put', document, discipline, blobs, by: chance.pick([...accounts, null]) };
}

export function makeGrants(chance: Chance): Grant[] {
  const building = chance.pick(buildings);
  return many(chance, 2, () =>
    chance.pick<Grant>([
      { role: 'syndic', buildings: 'all' },
      { role: 'accountant', buildings: many(chance, 2, () => chance.pick(buildings)) },
      { role: 'board', building },
      { role: 'owner', building, owner: chance.pick(owners) },
      { role: 'owner', building, owner: chance.pick(owners) },
      { role: 'admin' },
    ]),
  );
}

export function makeHoldings(chance: Chance): Holding[] {
  return many(chance, 3, () => ({
    ownerId: chance.pick(owners),
    from: chance.pick(days),
    until: chance.pick([null, ...days]),
    numerator: 1 + chance.below(3),
    denominator: 4,
  }));
}

export function makeAnswer(chance: Chance): Answered {
  const outcome = chance.pick(['accepted', 'merged', 'conflict', 'refused'] as const);
  return {
    n: 1 + chance.below(9),
    mutation: chance.pick([null, ...[0, 1, 2, 3, 4, 5].map((at) => sampleId(70 + at))]),
    documentId: makeDocumentId(chance),
    outcome,
    refusal: outcome === 'refused' ? { code: 'sync.notAllowed', params: { field: 'é', n: 1 } } : null,
    fields: outcome === 'conflict' ? ['name', 'note'] : null,
    seq: chance.below(50),
  };
}

export function makeEntry(chance: Chance): LedgerEntry {
  const amount = 1 + chance.below(10_000);
  const line = { party: null, label: '', claim: null, cost: null };
  return {
    id: makeDocumentId(chance),
    building: chance.pick(buildings),
    journal: chance.pick(['ACH', 'FIN']),
    fiscalYear: 2026,
    number: 1 + chance.below(6),
    date: chance.pick(days),
    description: 'Ascenseur',
    event: 'purchase',
    voucher: { kind: 'invoice', id: 'i' },
    reverses: chance.happens(25) ? makeDocumentId(chance) : null,
    lines: [
      {
        ...line,
        account: '611',
        debit: amount,
        credit: 0,
        cost: { bearer: { by: 'key', keyId: 'k' }, vat: 21 },
      },
      { ...line, account: '440', debit: 0, credit: amount, party: { kind: 'supplier', id: 's' } },
    ],
  };
}

export function many<T>(chance: Chance, most: number, make: () => T): T[] {
  return Array.from({ length: 1 + chance.below(most) }, make);
}

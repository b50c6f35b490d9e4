import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { allocationKeys } from '../../ownership/allocation-key/allocation-key.definition.ts';
import type { BookEntry } from './book-entry.ts';
import { codeOf, decide, keyId, known, manual, owner, sophie, transfer } from './testing/by-hand.ts';

const elsewhere = { by: 'owner', ownerId: sophie, lotId: sampleId(99) } as const;

test.each<[string, Partial<BookEntry>]>([
  ['entry.descriptionMissing', { description: '  ' }],
  ['entry.dayUnlikely', { on: '2062-11-12' }],
  ['account.unknown', { event: manual({ account: '999' }) }],
  ['account.unknown', { event: manual({ account: '650999' }) }],
  ['entry.unbalanced', { event: manual({ amount: 1_001 }) }],
  ['entry.amountMissing', { event: manual({ amount: 0 }, { amount: 0 }) }],
  ['entry.partyMissing', { event: manual({ account: '4101' }) }],
  ['entry.partyMissing', { event: manual({ account: '440' }) }],
  ['entry.partyMisplaced', { event: manual({ party: owner }) }],
  ['entry.partyMisplaced', { event: manual({ account: '440', party: owner }) }],
  ['ownership.ownerUnknown', { event: manual({ account: '4101', party: { ...owner, id: sampleId(98) } }) }],
  ['supplier.unknown', { event: manual({ account: '440', party: { kind: 'supplier', id: sampleId(98) } }) }],
  ['key.unknown', { event: manual({ cost: { bearer: { by: 'key', keyId: sampleId(98) }, vat: 0 } }) }],
  ['key.notInForce', { on: '2023-01-05', event: manual({ cost: { bearer: { by: 'key', keyId }, vat: 0 } }) }],
  ['lot.unknown', { event: manual({ cost: { bearer: elsewhere, vat: 0 } }) }],
  ['account.unknown', { event: manual({}, { account: '999' }) }],
  ['entry.partyMissing', { event: manual({}, { account: '440' }) }],
  ['account.notBank', { event: { ...transfer, to: '440' } }],
  ['entry.sameAccount', { event: { ...transfer, to: '551' } }],
])('[ACC-17] %s', (code, changes) => {
  expect(codeOf(decide(changes))).toBe(code);
});

test('[ACC-17] the owner, the lot and the key of another building are unknown', () => {
  const foreign = known.map((one) =>
    one.type === 'owner' ? { ...one, body: { ...one.body, building: sampleId(11) } } : one,
  );
  expect(codeOf(decide({}, foreign))).toBe('ownership.ownerUnknown');
  expect(codeOf(decide({}, known.slice(1)))).toBe('undecidable');
});

test('[ACC-17] a name stands on an account of its kind: an owner on 41, a supplier on 44', () => {
  const firm = { kind: 'supplier', id: sampleId(50) } as const;
  expect(codeOf(decide({ event: manual({ account: '444', party: firm }) }))).toBe('applied');
  expect(codeOf(decide({ event: manual({ account: '416', party: owner }) }))).toBe('applied');
  expect(codeOf(decide({ event: manual({ account: '4101', party: firm }) }))).toBe('entry.partyMisplaced');
  expect(decide({ event: manual({ account: '4100' }) })).toMatchObject({
    refusal: { code: 'entry.partyMissing', params: { account: '4100' } },
  });
});

test('[ACC-4] [ACC-17] the owner accounts an association chose take owners only', () => {
  const roles = { owner: '487', ownerWorking: '488', ownerReserve: '489' };
  const association = { ...known[0]!, body: { ...known[0]!.body, accountRoles: roles } };
  const chosen = [association, ...known.slice(1)];
  const firm = { kind: 'supplier', id: sampleId(50) } as const;
  for (const account of Object.values(roles)) {
    expect(codeOf(decide({ event: manual({ account }) }, chosen))).toBe('entry.partyMissing');
    expect(codeOf(decide({ event: manual({ account, party: owner }) }, chosen))).toBe('applied');
    expect(codeOf(decide({ event: manual({ account, party: firm }) }, chosen))).toBe('entry.partyMisplaced');
  }
});

test('[ACC-17] a refusal names what it refuses', () => {
  const named = (changes: Partial<BookEntry>) => {
    const decision = decide(changes);
    return decision.is === 'refused' && decision.refusal.params;
  };
  const key = (id: string) => manual({ cost: { bearer: { by: 'key', keyId: id }, vat: 0 } });
  expect(named({ on: '2062-11-12' })).toEqual({ date: '2062-11-12' });
  expect(named({ event: manual({ account: '999' }) })).toEqual({ account: '999' });
  expect(named({ event: key(sampleId(98)) })).toEqual({ key: '?' });
  const { name } = allocationKeys.sample.body;
  expect(named({ on: '2023-01-05', event: key(keyId) })).toEqual({ key: name, date: '2023-01-05' });
});

test('[ACC-4] [ACC-17] the supplier account an association chose takes suppliers only', () => {
  const association = { ...known[0]!, body: { ...known[0]!.body, accountRoles: { supplier: '489' } } };
  const chosen = [association, ...known.slice(1)];
  const firm = { kind: 'supplier', id: sampleId(50) } as const;
  expect(codeOf(decide({ event: manual({ account: '489' }) }, chosen))).toBe('entry.partyMissing');
  expect(codeOf(decide({ event: manual({ account: '489', party: firm }) }, chosen))).toBe('applied');
  expect(codeOf(decide({ event: manual({ account: '489', party: owner }) }, chosen))).toBe(
    'entry.partyMisplaced',
  );
});

test('[ACC-17] a cost may be borne by an owner without a lot, never by a lot of another building', () => {
  const borne = (lotId: string | null, documents = known) =>
    codeOf(
      decide(
        { event: manual({ cost: { bearer: { by: 'owner', ownerId: sophie, lotId }, vat: 0 } }) },
        documents,
      ),
    );
  expect(borne(null)).toBe('applied');
  expect(borne(sampleId(20))).toBe('applied');
  const foreign = known.map((one) =>
    one.type === 'lot' ? { ...one, body: { ...one.body, building: sampleId(11) } } : one,
  );
  expect(borne(sampleId(20), foreign)).toBe('lot.unknown');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { lots } from '../lot/lot.definition.ts';
import { owners } from '../owner/owner.definition.ts';
import { contextOf, documentOf, knowing } from '../testing/context-of.ts';
import { applyTransfer } from './apply-transfer.ts';
import { ownerships } from './ownership.definition.ts';
import { holdersOn } from './ownership.ts';
import { transferLot } from './transfer-lot.definition.ts';

const today = '2026-11-20';
const before = ownerships.sample.body;
const [anne, bart, carla] = [sampleId(40), sampleId(41), sampleId(42)];
const third = (ownerId: string) => ({ ownerId, numerator: 1, denominator: 3 });
const thirds = [third(anne), third(bart), third(carla)];
const transfer = { on: '2026-05-15', holders: thirds, primaryContact: bart };

test('[OWN-4] the day of the transfer counts to the new holders', () => {
  const after = applyTransfer(before, transfer, today);
  if (!after.ok) throw new Error(after.refusal.code);
  expect(holdersOn(after.value, '2019-06-11')).toEqual([]);
  expect(holdersOn(after.value, '2026-05-14').map((one) => one.ownerId)).toEqual([anne, bart]);
  expect(holdersOn(after.value, '2026-05-15')).toEqual(thirds);
});

test.each([
  ['ownership.sharesDoNotAddUp', { holders: [third(anne), third(bart)] }],
  ['ownership.holderTwice', { holders: [third(anne), third(anne), third(bart)] }],
  ['ownership.shareZero', { holders: [...thirds, { ...third(sampleId(43)), numerator: 0 }] }],
  ['ownership.noHolder', { holders: [] }],
  ['ownership.contactNotHolder', { primaryContact: sampleId(43) }],
])('[OWN-5] %s', (code, changes) => {
  expect(applyTransfer(before, { ...transfer, ...changes }, today)).toMatchObject({ refusal: { code } });
});

test('[OWN-5] any number of equal shares makes one whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
      const holders = Array.from({ length: count }, (_, index) => ({
        ownerId: sampleId(index),
        numerator: 1,
        denominator: count,
      }));
      const equal = { on: '2026-05-15', holders, primaryContact: sampleId(0) };
      expect(applyTransfer(before, equal, today).ok).toBe(true);
    }),
  );
});

test.each([
  ['ownership.notAfterLastChange', '2019-06-12'],
  ['ownership.inFuture', '2026-11-22'],
  ['date.invalid', '2026-02-31'],
])('[OWN-6] %s', (code, on) => {
  expect(applyTransfer(before, { ...transfer, on }, today)).toMatchObject({ refusal: { code } });
});

const command = transferLot.sample;
const known = [
  documentOf(lots),
  documentOf(ownerships),
  ...[anne, bart].map((id) => documentOf(owners, { id })),
];

test('[OWN-6] every owner the transfer touches is told what they hold from then on', () => {
  const decision = transferLot.decide(command, knowing(known), contextOf());
  if (decision.is !== 'applied') throw new Error(decision.is);
  const told = decision.effects.flatMap((effect) => (effect.do === 'fact' ? [effect.body] : []));
  expect(told).toMatchObject([
    { ownerId: anne, share: { numerator: 0, denominator: 1 }, primaryContact: false },
    { ownerId: bart, share: { numerator: 1, denominator: 1 }, primaryContact: true },
  ]);
  expect(decision.effects[0]).toMatchObject({ do: 'record', type: 'ownership' });
});

test('[OWN-6] a lot of another building and an owner of another association are unknown', () => {
  const elsewhere = { ...command, body: { ...command.body, building: sampleId(11) } };
  const decided = [
    transferLot.decide(elsewhere, knowing(known), contextOf()),
    transferLot.decide(command, knowing(known.slice(0, 3)), contextOf()),
  ];
  expect(decided).toMatchObject([
    { refusal: { code: 'lot.unknown' } },
    { refusal: { code: 'ownership.ownerUnknown' } },
  ]);
});

test('[OWN-6] a device that may not see who holds the lot waits', () => {
  const blind = knowing(known, buildingStaffScope(command.body.building));
  expect(transferLot.decide(command, blind, contextOf()).is).toBe('undecidable');
});

test('[OWN-6] a lot nobody held yet has its first holders, and a wrong transfer is refused', () => {
  const unheld = known.filter(({ type }) => type !== 'ownership');
  const decision = transferLot.decide(command, knowing(unheld), contextOf());
  expect(decision).toMatchObject({
    is: 'applied',
    effects: [{ do: 'record', body: { history: [{ from: command.body.on }] } }, { body: { ownerId: bart } }],
  });
  const wrong = { ...command, body: { ...command.body, primaryContact: anne } };
  expect(transferLot.decide(wrong, knowing(known), contextOf())).toMatchObject({
    refusal: { code: 'ownership.contactNotHolder' },
  });
});

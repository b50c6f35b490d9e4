import { expect, test } from 'vitest';
import { isBalanced } from '../entry/journal-entry.ts';
import { codeOf, decide, entries, keyId, opening, sample, sidesOf } from './testing/by-hand.ts';

test('[ACC-18] a take-over balances, and each open debt has a name to be paid under', () => {
  const [entry] = entries(decide({ event: opening }));
  expect(isBalanced(entry?.lines ?? [])).toBe(true);
  expect(entry?.lines.map(({ claim }) => claim?.id)).toEqual([undefined, `${sample.id}.open-1`, undefined]);
  const short = { ...opening, balances: opening.balances.slice(0, 2) };
  expect(codeOf(decide({ event: short }))).toBe('entry.unbalanced');
});

test('[ACC-19] a cost of the next year leaves this one and comes back on its first day', () => {
  const cost = { account: '6140', label: '', amount: 120_000, bearer: { by: 'key', keyId }, vat: 0 } as const;
  const decision = decide({ on: '2026-12-31', event: { is: 'deferral', cost } });
  const [out, back] = entries(decision);
  const ids = decision.is === 'applied' && decision.effects.map((one) => one.do === 'fact' && one.id);
  expect(ids).toEqual([`${sample.id}.entry-1`, `${sample.id}.entry-2`]);
  expect([out?.date, back?.date]).toEqual(['2026-12-31', '2027-01-01']);
  expect([out?.fiscalYear, back?.fiscalYear]).toEqual([2026, 2027]);
  expect(sidesOf(out)).toEqual([
    ['6140', -120_000],
    ['490', 120_000],
  ]);
  expect(sidesOf(back)).toEqual([
    ['6140', 120_000],
    ['490', -120_000],
  ]);
});

test('[ACC-19] a cost whose invoice is to come counts now, and is undone when the invoice will be booked', () => {
  const cost = { account: '6121', label: '', amount: 80_000, bearer: { by: 'key', keyId }, vat: 0 } as const;
  const [now, back] = entries(decide({ on: '2026-11-30', event: { is: 'invoiceToReceive', cost } }));
  expect(sidesOf(now)).toEqual([
    ['6121', 80_000],
    ['444', -80_000],
  ]);
  expect([back?.date, sidesOf(back)?.[0]]).toEqual(['2027-01-01', ['6121', -80_000]]);
  expect(codeOf(decide({ event: { is: 'deferral', cost: { ...cost, account: '440' } } }))).toBe(
    'entry.partyMissing',
  );
  expect(codeOf(decide({ event: { is: 'deferral', cost: { ...cost, account: '28' } } }))).toBe(
    'account.notCost',
  );
});

test('[ACC-17] what is said of an entry is kept without the blanks around it, and names the lines that say nothing', () => {
  const cost = { account: '6140', label: '', amount: 1, bearer: { by: 'key', keyId }, vat: 0 } as const;
  const [entry] = entries(decide({ description: ' Assurance ', event: { is: 'deferral', cost } }));
  expect(entry).toMatchObject({ description: 'Assurance', lines: [{ label: 'Assurance' }, {}] });
  const own = { ...cost, label: 'Incendie' };
  const [named] = entries(decide({ description: 'Assurance', event: { is: 'deferral', cost: own } }));
  expect(named?.lines[0]?.label).toBe('Incendie');
});

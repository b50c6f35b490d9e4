import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../kernel/cents.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { journalEntries } from '../entry/journal-entry.definition.ts';
import { isBalanced, JournalEntry } from '../entry/journal-entry.ts';
import type { EventOf, MoneyEvent } from './money-event.ts';
import { postEvent } from './post-event.ts';
import {
  bearer,
  cost,
  invoice,
  keyId,
  label,
  lift,
  lotId,
  nobody,
  part,
  parts,
  provision,
  reserve,
  sophie,
} from './testing/posted.ts';

const purchase: EventOf<'purchase'> = {
  is: 'purchase',
  supplierId: sampleId(50),
  label: 'Ascenseurs Exemple SRL F2026-0417',
  total: 136_250,
  claim: { id: sampleId(60), kind: 'invoice', dueOn: '2026-12-02' },
  costs: [
    { account: '61011', label: 'Entretien ascenseur', amount: 106_000, bearer, vat: 6_000 },
    { account: '61050', label: 'Nettoyage', amount: 30_250, bearer, vat: 5_250 },
  ],
};

test('[ACC-7] each line is debited to its account, the supplier credited with the total', () => {
  const sides = postEvent(purchase, {}).map((one) => [one.account, one.debit, one.credit]);
  expect(sides).toEqual([
    ['61011', 106_000, 0],
    ['61050', 30_250, 0],
    ['440', 0, 136_250],
  ]);
  expect(postEvent(purchase, { supplier: '4400' }).at(-1)?.account).toBe('4400');
});

test('[ACC-6] every posted purchase balances, credit notes and lines of a discount included', () => {
  const gross = fc.integer({ min: -10_000_000, max: 10_000_000 });
  fc.assert(
    fc.property(fc.array(gross, { minLength: 1, maxLength: 30 }), (amounts) => {
      const total = sum(amounts);
      fc.pre(total !== 0);
      const costs = amounts.map((amount) => ({ account: '61011', label: '', amount, bearer, vat: 0 }));
      const posted = postEvent({ ...purchase, total, costs }, {});
      expect(isBalanced(posted)).toBe(true);
      expect(posted.at(-1)).toMatchObject(total > 0 ? { credit: total } : { debit: -total });
    }),
  );
});

test('[ACC-6] an entry that does not balance is none', () => {
  const entry = journalEntries.sample.body;
  const lines = entry.lines.map((line) => ({ ...line, debit: line.debit && line.debit + 1 }));
  expect(JournalEntry.safeParse(entry).success).toBe(true);
  expect(JournalEntry.safeParse({ ...entry, lines }).error?.issues[0]?.message).toBe('entry.unbalanced');
  expect(isBalanced([{ debit: 1, credit: 1 }])).toBe(false);
});

test('[ACC-12] a line says whether its party is an owner or a supplier, and which debt it moves', () => {
  const [bank, ...theirs] = postEvent({ is: 'ownerPayment', bank: '551', parts }, {});
  expect(bank).toMatchObject({ party: null, claim: null, label });
  expect(theirs.map(({ party, claim }) => [party?.kind, claim])).toEqual([
    ['owner', provision],
    ['owner', reserve],
    ['owner', null],
  ]);
  const paid = {
    is: 'supplierPayment',
    bank: '551',
    parts: [{ supplierId: lift, amount: 1, claim: invoice, label }],
  };
  expect(postEvent(paid as MoneyEvent, {})[0]).toMatchObject({ party: { kind: 'supplier' }, claim: invoice });
  const bought = {
    is: 'purchase',
    supplierId: lift,
    label,
    total: 120_000,
    claim: invoice,
    costs: [cost],
  } as const;
  expect(postEvent(bought, {})[1]).toMatchObject({ party: { kind: 'supplier', id: lift }, claim: invoice });
  const settled = {
    is: 'settlement',
    ownerId: sophie,
    claim: reserve,
    label,
    costs: [],
    provisions: [],
  } as const;
  const one = { account: '6140', amount: 1 };
  expect(postEvent({ ...settled, costs: [one] }, {})[0]).toMatchObject({
    account: '4100',
    party: { kind: 'owner', id: sophie },
    claim: reserve,
  });
});

test('[ACC-7] [ACC-19] the VAT inside a cost follows it, and none has no sign', () => {
  const vatOf = (event: MoneyEvent) => postEvent(event, {})[0]?.cost?.vat;
  expect(vatOf({ is: 'deferral', cost, back: false })).toBe(-20_000);
  expect(vatOf({ is: 'deferral', cost, back: true })).toBe(20_000);
  expect(vatOf({ is: 'deferral', cost: { ...cost, vat: 0 }, back: false })).toBe(0);
  expect(vatOf({ is: 'reversal', lines: postEvent({ is: 'deferral', cost, back: true }, {}) })).toBe(-20_000);
  const untaxed = postEvent({ is: 'deferral', cost: { ...cost, vat: 0 }, back: true }, {});
  expect(vatOf({ is: 'reversal', lines: untaxed })).toBe(0);
});

test('[ACC-9] who bears what the bank took, and a private cost, is said', () => {
  const charges = { is: 'bankBooking', bank: '551', account: '650', amount: -350, label, bearer } as const;
  expect(postEvent(charges, {})[1]?.cost).toEqual({ bearer, vat: 0 });
  expect(postEvent({ ...charges, bearer: null }, {})[1]?.cost).toBeNull();
  expect(postEvent({ is: 'privateCost', part: part(sophie, 1), lotId }, {})[1]?.cost).toEqual({
    bearer: { by: 'owner', ownerId: sophie, lotId },
    vat: 0,
  });
  const works = { is: 'reserveUse', fund: 'reserveFund', amount: 50_000, keyId, label } as const;
  expect(postEvent(works, {})[1]?.cost).toEqual({ bearer, vat: 0 });
  const opened = { ...nobody, account: '6140', amount: 9, cost: { bearer, vat: 0 } };
  const balances = [opened, { ...nobody, account: '551', amount: -9 }];
  expect(postEvent({ is: 'opening', balances }, {}).map(({ cost }) => cost)).toEqual([opened.cost, null]);
});

test('[ACC-6] a posting that would not balance is a bug, and says of what', () => {
  const lost = { is: 'manual', balances: [{ ...nobody, account: '650', amount: 7 }] } as const;
  expect(() => postEvent(lost, {})).toThrow('a posted manual balances');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../kernel/cents.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { journalEntries } from '../entry/journal-entry.definition.ts';
import { isBalanced, JournalEntry } from '../entry/journal-entry.ts';
import type { EventOf } from './money-event.ts';
import { postEvent } from './post-event.ts';

const bearer = { by: 'key', keyId: sampleId(30) } as const;
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

import { expect, test } from 'vitest';
import { journalEntries } from '../../accounting/entry/journal-entry.definition.ts';
import { ownerMovements } from '../../accounting/posting/owner-movement.definition.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { linesByParty, linesOfMovements, linesOfParty } from './party-line.ts';

const purchase = { ...journalEntries.sample.body, id: journalEntries.sample.id };
const movement = ownerMovements.sample.body;
const call = {
  ...purchase,
  id: movement.entryId,
  date: movement.on,
  event: 'call' as const,
  lines: movement.lines.flatMap(({ amount, ...line }) => [
    {
      ...line,
      debit: amount,
      credit: 0,
      party: { kind: 'owner' as const, id: movement.ownerId },
      cost: null,
    },
    { ...line, account: '701', debit: 0, credit: amount, party: null, cost: null, claim: null },
  ]),
};

test('[CLM-1] what a supplier is owed is positive, as what an owner owes', () => {
  const lines = linesOfParty([purchase, call], { kind: 'supplier', id: sampleId(50) });
  expect(lines).toMatchObject([{ amount: 106_000, account: '440', entryId: purchase.id }]);
  expect(linesOfParty([purchase], { kind: 'owner', id: sampleId(40) })).toEqual([]);
});

test('[CLM-1] the books and the owner’s own copy tell the same lines', () => {
  expect(linesByParty([purchase, call, call], 'owner').get(movement.ownerId)).toEqual(
    linesOfMovements([movement, movement]),
  );
});

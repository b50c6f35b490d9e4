import { expect } from 'vitest';
import { sampleId } from '../../../kernel/sample-id.ts';
import { allocationKeys } from '../../../ownership/allocation-key/allocation-key.definition.ts';
import { buildings } from '../../../ownership/building/building.definition.ts';
import { lots } from '../../../ownership/lot/lot.definition.ts';
import { owners } from '../../../ownership/owner/owner.definition.ts';
import { contextOf, documentOf, knowing } from '../../../ownership/testing/context-of.ts';
import type { Decision } from '../../../sync/define.ts';
import type { SyncedDocument } from '../../../sync/document.ts';
import { JournalEntry } from '../../entry/journal-entry.ts';
import { bookEntry } from '../book-entry.definition.ts';
import type { BookEntry } from '../book-entry.ts';
import type { HandEvent } from '../hand-event.ts';

// An association whose syndic writes an entry by hand.
export const { sample } = bookEntry;
export const [building, sophie, keyId] = [sampleId(10), sampleId(40), sampleId(30)];
export const supplier = { ...documentOf(owners, { id: sampleId(50) }), type: 'supplier', building: '' };

export const known = [
  documentOf(buildings),
  documentOf(owners),
  documentOf(lots),
  documentOf(allocationKeys),
  supplier,
];

export const owner = { kind: 'owner', id: sophie } as const;
export const line = { party: null, claim: null, cost: null, label: '' };

export const transfer = {
  is: 'internalTransfer',
  from: '551',
  to: '550',
  amount: 50_000,
  label: '',
} as const;

export const opening: Extract<HandEvent, { is: 'opening' }> = {
  is: 'opening',
  balances: [
    { ...line, account: '551', amount: 400_000 },
    {
      account: '4101',
      amount: 25_000,
      party: owner,
      cost: null,
      label: 'Provisions T3',
      claim: { kind: 'provision', dueOn: '2026-09-30' },
    },
    { ...line, account: '160', amount: -425_000 },
  ],
};

export function decide(changes: Partial<BookEntry>, documents: readonly SyncedDocument[] = known): Decision {
  const command = { ...sample, body: { ...sample.body, ...changes } };
  expect(bookEntry.schema.safeParse(command.body).success).toBe(true);
  return bookEntry.decide(command, knowing(documents), contextOf());
}

export const codeOf = (decision: Decision) =>
  decision.is === 'refused' ? decision.refusal.code : decision.is;

export function entries(decision: Decision): JournalEntry[] {
  if (decision.is !== 'applied') throw new Error(codeOf(decision));
  return decision.effects.flatMap((effect) =>
    effect.do === 'fact' && effect.type === 'journalEntry' ? [JournalEntry.parse(effect.body)] : [],
  );
}

export const sidesOf = (entry: JournalEntry | undefined) =>
  entry?.lines.map(({ account, debit, credit }) => [account, debit - credit]);

export const manual = (first: object, second: object = {}): HandEvent => ({
  is: 'manual',
  balances: [
    { ...line, account: '650', amount: 1_000, ...first },
    { ...line, account: '551', amount: -1_000, ...second },
  ],
});

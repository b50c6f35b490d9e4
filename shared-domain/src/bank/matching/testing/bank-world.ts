import { journalEntries } from '../../../accounting/entry/journal-entry.definition.ts';
import { ownerMovements } from '../../../accounting/posting/owner-movement.definition.ts';
import { yearClosings } from '../../../accounting/year/year-closing.definition.ts';
import { sampleId } from '../../../kernel/sample-id.ts';
import { allocationKeys } from '../../../ownership/allocation-key/allocation-key.definition.ts';
import { buildings } from '../../../ownership/building/building.definition.ts';
import { owners } from '../../../ownership/owner/owner.definition.ts';
import { contextOf, documentOf, knowing } from '../../../ownership/testing/context-of.ts';
import { suppliers } from '../../../payables/supplier/supplier.definition.ts';
import type { Decision, Effect } from '../../../sync/define.ts';
import type { SyncedDocument } from '../../../sync/document.ts';
import { bankStatements } from '../../statement/bank-statement.definition.ts';
import type { StatementLine } from '../../statement/imported-statement.ts';
import { sampleLine } from '../../statement/sample-line.ts';
import { bankMatches } from '../bank-match.definition.ts';
import { bankMatchesUndone } from '../bank-match-undone.definition.ts';
import { matchLine } from '../match-line.definition.ts';
import type { MatchLine } from '../match-line.ts';
import type { MatchPart } from '../match-part.ts';

export const [building, sophie, supplierId] = [sampleId(10), sampleId(40), sampleId(50)];
export const callId = `${sampleId(93)}.call-${sophie}`;
export const invoiceId = `${sampleId(92)}.invoice`;
export const statementId = bankStatements.sample.id;

const party = { kind: 'owner' as const, id: sophie };
const call = {
  id: `${sampleId(93)}.entry`,
  body: {
    ...journalEntries.sample.body,
    journal: 'sales' as const,
    date: '2026-10-01',
    event: 'call' as const,
    voucher: { kind: 'fundCall' as const, id: `${sampleId(93)}.fundCall`, pages: [] },
    lines: [
      {
        ...{ account: '4101', debit: 25_000, credit: 0, party, label: 'Provisions T4', cost: null },
        claim: { id: callId, kind: 'provision' as const, dueOn: '2026-10-31' },
      },
      { account: '701', debit: 0, credit: 25_000, party: null, label: '', cost: null, claim: null },
    ],
  },
};

/** A building with an owner who was called 250,00, a supplier who is owed 1 060,00, and one statement of these lines. */
export function bankWorld(...lines: Partial<StatementLine>[]): SyncedDocument[] {
  return [
    documentOf(buildings),
    documentOf(owners),
    documentOf(suppliers),
    documentOf(allocationKeys),
    documentOf(journalEntries),
    documentOf(journalEntries, call),
    documentOf(bankStatements, {
      body: {
        ...bankStatements.sample.body,
        lines: lines.map((line, at) => ({ ...sampleLine, index: at + 1, ...line })),
      },
    }),
  ];
}

export function match(world: readonly SyncedDocument[], parts: MatchPart[], more: Partial<MatchLine> = {}) {
  const { sample } = matchLine;
  const command = { ...sample, body: { ...sample.body, statementId, reason: null, parts, ...more } };
  return matchLine.decide(command, knowing(world), contextOf());
}

export function codeOf(decision: Decision): string {
  return decision.is === 'refused' ? decision.refusal.code : decision.is;
}

const facts = [journalEntries, ownerMovements, bankMatches, bankMatchesUndone, yearClosings] as const;

/** What a decision wrote, as documents; each is checked against its schema. */
export function written(decision: Decision): SyncedDocument[] {
  if (decision.is !== 'applied') throw new Error(codeOf(decision));
  return decision.effects.map((effect: Effect) => {
    const definition = facts.find(({ type }) => effect.do === 'fact' && type === effect.type);
    if (effect.do !== 'fact' || !definition)
      throw new Error(`no fact of this house: ${JSON.stringify(effect)}`);
    const body = definition.schema.parse(effect.body);
    return documentOf(definition as typeof journalEntries, { id: effect.id, body: body as never });
  });
}

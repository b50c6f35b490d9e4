import type { Entry } from '../../../accounting/entry/entries-of.ts';
import { entriesOf } from '../../../accounting/entry/entries-of.ts';
import { journalEntries } from '../../../accounting/entry/journal-entry.definition.ts';
import type { JournalEntry } from '../../../accounting/entry/journal-entry.ts';
import { sampleId } from '../../../kernel/sample-id.ts';
import { allocationKeys } from '../../../ownership/allocation-key/allocation-key.definition.ts';
import { buildings } from '../../../ownership/building/building.definition.ts';
import { lots } from '../../../ownership/lot/lot.definition.ts';
import { owners } from '../../../ownership/owner/owner.definition.ts';
import { ownerships } from '../../../ownership/ownership/ownership.definition.ts';
import { contextOf, documentOf, knowing } from '../../../ownership/testing/context-of.ts';
import type { Context, Decision, State } from '../../../sync/define.ts';
import type { SyncedDocument } from '../../../sync/document.ts';
import { computeSettlement } from '../compute-settlement.ts';
import type { PublishSettlement } from '../publication.ts';
import { decidePublication } from '../publish-settlement.ts';
import { settlements } from '../settlement.definition.ts';
import type { PublishedSettlement } from '../settlement.ts';
import { settlementHash } from '../settlement-hash.ts';
import type { SettlementInput } from '../settlement-input.ts';
import { home } from './settlement-world.ts';

/** What a server holds of a building. */
export function documentsOf(input: SettlementInput): SyncedDocument[] {
  return [
    documentOf(buildings, { id: home, body: { ...buildings.sample.body, ...input.association } }),
    ...input.entries.map(({ id, ...body }) => documentOf(journalEntries, { id, body })),
    ...input.keys.map(({ id, body }) => documentOf(allocationKeys, { id, body })),
    ...input.lots.map(({ id, body }) => documentOf(lots, { id, body })),
    ...input.owners.map(({ id, body }) => documentOf(owners, { id, body })),
    ...input.ownerships.map(({ id, body }) => documentOf(ownerships, { id, body })),
    ...input.published.map(({ id, ...body }) => documentOf(settlements, { id, body })),
  ];
}

/** The command somebody gives who saw this very settlement. */
export function commandFor(
  input: SettlementInput,
  changes: Partial<PublishSettlement> = {},
): PublishSettlement {
  const { period, meters, corrects } = input;
  return {
    building: home,
    label: 'Settlement',
    ...period,
    bookedOn: period.until,
    dueOn: '2027-02-28',
    meters: [...meters],
    contentHash: settlementHash(computeSettlement(input)),
    corrects,
    ...changes,
  };
}

export function decide(
  id: number,
  body: PublishSettlement,
  state: State,
  context: Partial<Context> = {},
): Decision {
  const placed = { organisation: sampleId(1), id: sampleId(id), body };
  return decidePublication(placed, state, contextOf({ today: '2027-01-20', ...context }));
}

export type Published = {
  id: string;
  bodies: ReadonlyMap<string, readonly object[]>;
  input: SettlementInput;
};

/** Publishes and answers what there is afterwards. */
export function publish(
  id: number,
  input: SettlementInput,
  changes: Partial<PublishSettlement> = {},
  besides: readonly SyncedDocument[] = [],
): Published {
  const decision = decide(id, commandFor(input, changes), knowing([...documentsOf(input), ...besides]));
  if (decision.is !== 'applied') throw new Error(JSON.stringify(decision));
  const facts = decision.effects.flatMap((effect) => (effect.do === 'fact' ? [effect] : []));
  const bodies = new Map<string, object[]>();
  for (const { type, body } of facts) bodies.set(type, [...(bodies.get(type) ?? []), body]);
  const booked = facts
    .filter(({ type }) => type === 'journalEntry')
    .map((fact) => ({ id: fact.id, version: 2, body: fact.body as JournalEntry }));
  const published = facts
    .filter(({ type }) => type === 'settlement')
    .map((fact) => ({ ...(fact.body as PublishedSettlement), id: fact.id }));
  return {
    id: published[0]?.id ?? '',
    bodies,
    input: {
      ...input,
      entries: [...input.entries, ...entriesOf(booked)],
      published: [...input.published, ...published],
    },
  };
}

export function balanceOf(entries: readonly Entry[], account: string, owner?: string): number {
  return entries
    .flatMap(({ lines }) => lines)
    .filter((line) => line.account.startsWith(account) && (owner === undefined || line.party?.id === owner))
    .reduce((sum, { debit, credit }) => sum + debit - credit, 0);
}

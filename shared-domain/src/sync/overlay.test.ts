import { expect, test } from 'vitest';
import { sampleId } from '../kernel/sample-id.ts';
import type { SyncedDocument } from './document.ts';
import { decideHere, effectDocument, type OverlayInput } from './overlay.ts';
import { wrapCommand, wrapDocument } from './place.ts';
import { requiredReads, stateOf } from './state.ts';
import { type Card, cards, type Mark, markCard, marks, testCatalogue } from './testing/test-catalogue.ts';

const organisation = sampleId(1);
const building = sampleId(10);
const account = sampleId(2);
const body: Card = { building, code: 'c', name: 'n', number: null, phone: '', ibans: [] };
const card = wrapDocument(cards, { organisation, id: sampleId(20), body }, 'r1') as unknown as SyncedDocument;
const command = (id: number) =>
  wrapCommand(
    markCard,
    { organisation, id: sampleId(id), body: { building, card: card.id } },
    { account, at: '2026-03-31T22:05:00.000Z', rev: `c${id}` },
  ) as unknown as SyncedDocument;
const decide = (over: Partial<OverlayInput>) =>
  decideHere({
    catalogue: testCatalogue,
    commands: [command(30)],
    state: stateOf([card], () => true),
    account,
    accountName: 'Anne Lambert',
    rolesIn: () => ['syndic'],
    today: '2026-03-31',
    ...over,
  });

test('[SYN-26] a command is decided at once, with the ids the server will give and without its numbers', () => {
  const { statuses, documents } = decide({});
  expect(statuses.get(sampleId(30))).toEqual({ is: 'onDevice' });
  expect(documents).toMatchObject([
    { id: `${sampleId(30)}.mark`, type: 'mark', body: { number: null, by: account } },
  ]);
});

test('[SYN-26] each command sees what those before it would bring about', () => {
  const { statuses, documents } = decide({ commands: [command(30), command(31)] });
  expect(statuses.get(sampleId(31))).toMatchObject({ is: 'refusedHere', refusal: { code: 'sync.conflict' } });
  expect(documents).toHaveLength(1);
});

test('[SYN-26] what the device cannot decide waits; what its person may not do is refused here', () => {
  const blind = stateOf([card], () => false);
  expect(decide({ state: blind }).statuses.get(sampleId(30))).toEqual({ is: 'waiting', missing: 'mark' });
  expect(decide({ rolesIn: () => ['owner'] }).statuses.get(sampleId(30))).toMatchObject({
    is: 'refusedHere',
  });
  expect(decide({ catalogue: new Map() }).statuses.get(sampleId(30))).toMatchObject({ is: 'waiting' });
});

test('[SYN-27] the document of an effect is the same on both sides', () => {
  const [here] = decide({}).documents;
  const made: Mark = { building, card: card.id, number: 7, by: account };
  const effect = { do: 'fact', type: 'mark', id: `${sampleId(30)}.mark`, body: made } as const;
  const there = effectDocument(testCatalogue, organisation, effect, 's1');
  expect(there).toEqual({ ...here, rev: 's1', body: made });
  expect(there).toEqual(wrapDocument(marks, { organisation, id: effect.id, body: made }, 's1'));
});

test('[SYN-25] who decides loads what the command reads, by id, by subject or by building', () => {
  expect(requiredReads(markCard, command(30))).toEqual([
    { by: 'id', id: card.id },
    { by: 'subject', type: 'mark', subject: card.id },
  ]);
  expect(requiredReads(marks, card)).toEqual([]);
  expect(requiredReads(cards, card)).toEqual([]);
  const state = stateOf(
    [card, { ...card, id: sampleId(21), deleted: true }],
    (scope) => scope === card.scope,
  );
  expect(state.byId('card', card.id)).toBe(card);
  expect(state.byId('mark', card.id)).toBeUndefined();
  expect(state.byId('card', sampleId(21))).toBeUndefined();
  expect(state.byBuilding('card', building)).toEqual([card]);
  expect(state.bySubject('card', 'nothing')).toEqual([]);
  expect([state.sees(card.scope), state.sees('other')]).toEqual([true, false]);
});

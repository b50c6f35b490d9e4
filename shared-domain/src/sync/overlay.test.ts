import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleId } from '../kernel/sample-id.ts';
import type { SyncedDocument } from './document.ts';
import { decideHere, effectDocument, type OverlayInput, overlayDesk } from './overlay.ts';
import { wrapCommand, wrapDocument } from './place.ts';
import { growingState, isRead, requiredReads, stateOf, stateOver } from './state.ts';
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

test('[SYN-26] commands decided as they come bring about what all of them at once would', () => {
  const other = { ...card, id: sampleId(21) };
  const cardIds = [card.id, other.id, sampleId(22)];
  const given = fc.array(fc.record({ card: fc.constantFrom(...cardIds), pause: fc.boolean() }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(given, (list) => {
      const commands = list.map((one, at) => {
        const placed = { organisation, id: sampleId(30 + at), body: { building, card: one.card } };
        return wrapCommand(markCard, placed, { account, at: '2026-03-31T22:05:00.000Z', rev: `c${at}` });
      }) as unknown as SyncedDocument[];
      const ground = {
        ...{ catalogue: testCatalogue, account, accountName: 'Anne Lambert', today: '2026-03-31' },
        rolesIn: () => ['syndic'] as const,
      };
      const all = [card, other];
      const state = growingState([], () => true);
      const desk = overlayDesk({ ...ground, state });
      for (const [at, one] of commands.entries()) {
        // What is looked at is loaded when it is first asked for.
        state.add(
          all.filter((document) => requiredReads(markCard, one).some((read) => isRead(document, read))),
        );
        const weighed = desk.weigh(one);
        desk.lay(one);
        expect(desk.overlay().statuses.get(one.id)).toEqual(weighed);
        if (!list[at]?.pause) continue;
        const sofar = { ...ground, state: stateOf(all, () => true), commands: commands.slice(0, at + 1) };
        expect(desk.overlay()).toEqual(decideHere(sofar));
      }
      expect(desk.overlay()).toEqual(decideHere({ ...ground, state: stateOf(all, () => true), commands }));
    }),
  );
});

test('[SYN-26] what was laid and what is gone hide what is beneath, by every name', () => {
  const [mark] = decide({}).documents as [SyncedDocument];
  const under = stateOf([card, mark], () => true);
  const changed = { ...mark, rev: 'r2', subject: 'another' };
  const over = stateOver(under, [changed], new Set([card.id]));
  const command = sampleId(30);
  expect(over.byCommand('mark', command)).toEqual([changed]);
  expect(under.byCommand('mark', command)).toEqual([mark]);
  expect(under.byCommand('card', command)).toEqual([]);
  expect(over.bySubject('mark', mark.subject)).toEqual([]);
  expect(over.bySubject('mark', 'another')).toEqual([changed]);
  expect(over.byBuilding('mark', building)).toEqual([changed]);
  expect([over.byId('card', card.id), over.byId('mark', mark.id)]).toEqual([undefined, changed]);
  const growing = growingState([mark], () => true);
  growing.add([changed]);
  expect([growing.bySubject('mark', mark.subject), growing.bySubject('mark', 'another')]).toEqual([
    [],
    [changed],
  ]);
  growing.add([{ ...changed, deleted: true }]);
  expect([growing.byId('mark', mark.id), ...growing.byCommand('mark', command)]).toEqual([undefined]);
});

test('[SYN-27] what a command brought about is asked for by the command', () => {
  const read = { by: 'command', type: 'mark', command: sampleId(30) } as const;
  const [mark] = decide({}).documents as [SyncedDocument];
  const others = [
    { ...mark, id: sampleId(30) },
    { ...mark, id: `${sampleId(31)}.mark` },
    { ...mark, type: 'card' },
  ];
  expect([mark, ...others].map((document) => isRead(document, read))).toEqual([true, false, false, false]);
});

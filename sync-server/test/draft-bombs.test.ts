import { readFileSync } from 'node:fs';
import { type DraftDefinition, definitionOf, type SyncedDocument } from 'shared-domain/sync';
import { createDraft, loadAutomerge, wrapDraft } from 'shared-domain/sync/draft';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftActor, wasmBytes } from './testing/automerge.ts';
import {
  building,
  createWorld,
  newId,
  organisation,
  otherBuilding,
  otherOrganisation,
  sampleBody,
  type World,
} from './testing/world.ts';

const drafts = definitionOf('invoiceDraft') as DraftDefinition;
const bomb = readFileSync(new URL('./data/million-operations.base64', import.meta.url), 'utf8').trim();

let world: World;
beforeAll(async () => {
  await loadAutomerge(wasmBytes());
  world = await createWorld();
});
afterAll(() => world?.close());

function draftIn(of: string, at: string): SyncedDocument {
  const body = { ...sampleBody('invoiceDraft'), building: at, pages: {} };
  const made = createDraft(drafts, draftActor(), (edit) => edit.become({}, body));
  return wrapDraft(drafts, { organisation: of, id: newId() }, made);
}

const bombIn = () => ({ ...draftIn(organisation, building), rev: newId(), crdt: bomb });

test('a push of bombs costs as much as one of them, and another organisation hardly waits', async () => {
  const syndic = await world.device('syndic');
  const stranger = await world.device('stranger', otherOrganisation);
  const millisOf = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  const one = await millisOf(() => syndic.push(bombIn()));
  let waited = 0;
  const dozen = await millisOf(async () => {
    const bombing = syndic.push(...Array.from({ length: 12 }, bombIn), draftIn(organisation, building));
    waited = await millisOf(() => stranger.push(draftIn(otherOrganisation, otherBuilding)));
    const results = await bombing;
    expect(results.map((each) => each.refusal?.code)).toEqual(Array(13).fill('sync.draftTooLarge'));
  });
  expect(dozen).toBeLessThan(one * 5);
  expect(waited).toBeLessThan(one * 5);
  expect((await syndic.push(draftIn(organisation, building)))[0]?.outcome).toBe('accepted');
}, 60_000);

test('a hundred honest drafts are within what one push may cost', async () => {
  const syndic = await world.device('syndic');
  const results = await syndic.push(...Array.from({ length: 100 }, () => draftIn(organisation, building)));
  expect(new Set(results.map((one) => one.outcome))).toEqual(new Set(['accepted']));
}, 60_000);

import { catalogue, type Definition, type Discipline, type SyncedDocument } from 'shared-domain/sync';
import { createDraft, loadAutomerge, wrapDraft } from 'shared-domain/sync/draft';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftActor, wasmBytes } from './testing/automerge.ts';
import { law, lawOf, type Walker, walkers } from './testing/law.ts';
import type { TestDevice } from './testing/test-device.ts';
import {
  createWorld,
  building as home,
  organisation,
  otherOrganisation,
  people,
  sampleBody,
  type Who,
  type World,
} from './testing/world.ts';

// What says no to the person, as opposed to what says no to the content.
const forbidden = new Set(['sync.notAllowed', 'sync.notFound', 'sync.malformed', 'sync.unknownType']);

let world: World;
const devices = {} as Record<Walker, TestDevice>;
beforeAll(async () => {
  await loadAutomerge(wasmBytes());
  world = await createWorld();
  for (const who of walkers) devices[who] = await world.device(who, organisation);
});
afterAll(() => world?.close());

test('every type of document says here who reads and who writes it', () => {
  expect(Object.keys(law).sort()).toEqual([...catalogue.keys()].sort());
});

/** A document of the type in the home building, of which `who` is the person where it belongs to one. */
function documentFor(definition: Definition, who: Walker): SyncedDocument {
  const device = devices[who];
  const body = sampleBody(definition.type);
  if ('account' in body) body.account = people[who as Who];
  const suffix = definition.sample.id.slice(36);
  const own = people[who as Who];
  const named: Record<string, string> = {
    preferences: `${own}.preferences`,
    settledRefusals: `${own}.settled`,
    building: home,
  };
  const id = named[definition.type] ?? freshId(suffix);
  if (definition.discipline !== 'drafts') return device.wrap(definition.type, id, body);
  const made = createDraft(definition, draftActor(), (editor) => editor.become({}, body));
  return wrapDraft(definition, { organisation, id }, made);
}

let made = 0;
function freshId(suffix: string): string {
  made += 1;
  return `00000000-0000-7000-9000-${String(made).padStart(12, '0')}${suffix}`;
}

async function put(definition: Definition, document: SyncedDocument): Promise<void> {
  await world.services.store.write(organisation, async (transaction) => {
    await transaction.put(document, definition.discipline as Discipline, [], null);
  });
}

async function pullEverything(device: TestDevice): Promise<SyncedDocument[]> {
  device.cursors = { records: {}, drafts: {}, facts: {} };
  const answer = await device.pullOnce('records');
  return answer.status === 404 ? [] : device.pullAll();
}

const types = [...catalogue.values()].map((definition) => [definition.type, definition] as const);

describe('pull', () => {
  test.each(types)('%s reaches those who may read it and no other device', async (type, definition) => {
    const rule = lawOf(type);
    if (rule.reads === 'self') return expectOwnOnly(definition);
    const document = documentFor(definition, 'syndic');
    await put(definition, document);
    const readers: Walker[] = [];
    for (const who of walkers) {
      const found = await pullEverything(devices[who]);
      if (found.some((one) => one.id === document.id)) readers.push(who);
      expect(found.every((one) => one.organisation === organisation)).toBe(true);
    }
    expect(readers.sort()).toEqual([...rule.reads].sort());
  });
});

// After pulling: one of these transfers the lot.
describe.each(types)('push of %s', (type, definition) => {
  const rule = lawOf(type);

  test.each(walkers)('[SYN-45] is written by %s only if they may', async (who) => {
    const mayWrite = rule.writes === 'self' ? who !== 'stranger' : rule.writes.includes(who);
    const document = documentFor(definition, who);
    const device = devices[who];
    const mutation = { ...device.mutation(document), discipline: definition.discipline };
    const { status, body } = await device.send([mutation]);
    if (who === 'stranger') {
      expect(status).toBe(404);
      device.n -= 1;
      return;
    }
    const [result] = body.results;
    const isForbidden = result?.outcome === 'refused' && forbidden.has(result.refusal?.code ?? '');
    expect({ who, isForbidden, code: isForbidden ? '' : result?.refusal?.code }).toMatchObject({
      isForbidden: !mayWrite,
    });
    // What stands is told with a refusal to whoever reads it anyway, and to nobody else.
    if (!mayWrite && result?.master) expect(rule.reads).toContain(who);
  });

  test('is not written into another organisation by naming it', async () => {
    const device = devices.syndic;
    const document = { ...documentFor(definition, 'syndic'), organisation: otherOrganisation };
    const mutation = { ...device.mutation(document), discipline: definition.discipline };
    const { body } = await device.send([mutation]);
    expect(body.results[0]).toMatchObject({ outcome: 'refused' });
    expect(forbidden).toContain(body.results[0]?.refusal?.code);
  });
});

async function expectOwnOnly(definition: Definition): Promise<void> {
  const documents = walkers
    .filter((who) => who !== 'stranger')
    .map((who) => [who, documentFor(definition, who)] as const);
  for (const [, document] of documents) await put(definition, document);
  const ids = new Set(documents.map(([, document]) => document.id));
  for (const [who, own] of documents) {
    const found = (await pullEverything(devices[who])).filter((one) => ids.has(one.id));
    expect(found.map((one) => one.id)).toEqual([own.id]);
  }
}

test('[SYN-45] a document that is hidden answers as one that does not exist, to whoever writes over it', async () => {
  const hidden = documentFor(catalogue.get('owner') as Definition, 'syndic');
  await put(catalogue.get('owner') as Definition, hidden);
  const device = devices.board;
  const attempts = [hidden, { ...hidden, id: freshId('') }];
  const results = [];
  for (const one of attempts) results.push((await device.push({ ...one, rev: 'x' }))[0]);
  expect(results[0]?.refusal).toEqual(results[1]?.refusal);
  expect(results.map((one) => one?.master ?? null)).toEqual([null, null]);
});

import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { sampleId } from 'shared-domain/kernel';
import { catalogue, type PushResult, type SyncedDocument } from 'shared-domain/sync';
import { loadAutomerge } from 'shared-domain/sync/draft';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wasmBytes } from '../testing/automerge.ts';
import { law } from '../testing/law.ts';
import type { TestDevice } from '../testing/test-device.ts';
import { createWorld, newId, organisation, otherOrganisation, type World } from '../testing/world.ts';
import { accountOf, documentAt, furnish, isLawful, type Placed, places, type Role, roles } from './places.ts';

let world: World;
let sql: postgres.Sql;
let placed: Placed[];
const devices = {} as Record<Role, TestDevice>;
let asked = 0;
beforeAll(async () => {
  await loadAutomerge(wasmBytes());
  world = await createWorld();
  sql = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
  placed = await furnish(world);
  for (const role of roles) devices[role] = await world.device(accountOf(role));
}, 120_000);
afterAll(async () => {
  await sql?.end();
  await world?.close();
});

test('every type has its law, and a document at every place', () => {
  expect(Object.keys(law).sort()).toEqual([...catalogue.keys()].sort());
  expect(placed).toHaveLength(catalogue.size * places.length);
});

const nameOf = ({ definition, place }: Placed) => `${definition.type} ${place}`;

test('pulled is what the law lets be read, at each place, by each role', async () => {
  for (const role of roles) {
    const device = devices[role];
    if (role === 'stranger') {
      const absent = { ...(await pullOf(device, newId())) };
      expect(await pullOf(device, organisation)).toEqual(absent);
      continue;
    }
    const found = await device.pullAll();
    expect(found.every((one) => one.organisation === organisation)).toBe(true);
    const ids = new Set(found.map((one) => one.id));
    const read = placed.filter((one) => one.place !== 'elsewhere' && ids.has(one.document.id)).map(nameOf);
    const lawful = placed.filter((one) => isLawful(role, one, 'reads')).map(nameOf);
    expect({ role, read: read.sort() }).toEqual({ role, read: lawful.sort() });
    asked += placed.length;
  }
});

test('a file opens to who reads its document, and is not there for anybody else', async () => {
  await Promise.all(roles.map(expectFiles));
}, 120_000);

async function expectFiles(role: Role): Promise<void> {
  const absent = await fileOf(devices[role], '0'.repeat(64), organisation);
  for (const one of placed) {
    const { organisation: of } = one.document;
    const isOpen = isLawful(role, one, 'reads') || (role === 'stranger' && isStrangers(one));
    const open = { status: 200, text: Buffer.from(one.file).toString() };
    const file = { role, file: nameOf(one) };
    const told = { ...file, ...(await fileOf(devices[role], one.sha256, of)) };
    expect(told).toEqual({ ...file, ...(isOpen ? open : absent) });
    if (of !== organisation) expect(await fileOf(devices[role], one.sha256, organisation)).toEqual(absent);
    asked += 1;
  }
}

/** In their own organisation they are a syndic, of every building. */
function isStrangers({ definition, place }: Placed): boolean {
  const { reads } = law[definition.type] ?? {};
  return place === 'elsewhere' && reads !== 'self' && reads?.includes('syndic') === true;
}

// What says no to the person, as opposed to what says no to the content.
const forbidden = new Set(['sync.notAllowed', 'sync.notFound', 'sync.malformed', 'sync.unknownType']);

test('pushed is what the law lets be written: made, changed and removed, at each place, by each role', async () => {
  const before = await revisions();
  for (const role of roles) {
    if (role === 'stranger') {
      expect((await devices.stranger.send([])).status).toBe(400);
      expect(await pushAs(devices.stranger, organisation)).toEqual(await pushAs(devices.stranger, newId()));
      continue;
    }
    const attempts = placed.flatMap((one) => attemptsAt(role, one));
    const results = await sendAll(devices[role], attempts);
    const wrong = attempts.filter((attempt, at) => !isAsExpected(role, attempt, results[at]));
    expect(wrong.map(({ verb, at }) => `${role} ${verb} ${nameOf(at)}`)).toEqual([]);
    expectSameAsAbsent(role, attempts, results);
    asked += attempts.length;
    const moved = await movedSince(before);
    const lawful = placed.filter((one) => hasWritten(role, one)).map((one) => one.document.id);
    // Who may transfer the sample's lot moves its ownership.
    if (role === 'syndic') lawful.push(`${sampleId(20)}.ownership`);
    expect({ role, moved: moved.filter((id) => !lawful.includes(id)) }).toEqual({ role, moved: [] });
  }
  expect(asked).toBeGreaterThan(5_000);
}, 240_000);

type Verb = 'makes' | 'changes' | 'removes' | 'changes what is not there' | 'takes home';
type Attempt = { readonly verb: Verb; readonly at: Placed; readonly document: SyncedDocument };

function attemptsAt(role: Role, at: Placed): Attempt[] {
  const { account } = devices[role];
  const { document } = at;
  const suffix = at.definition.sample.id.slice(36);
  const own = documentAt(at.definition, at.place, account);
  // A command is its author's own: what is tried is to give one under a taken id.
  const isCommand = at.definition.discipline === 'commands';
  const changed = { ...(isCommand ? own : document), id: document.id, rev: newId() };
  const home = documentAt(at.definition, 'home', account);
  // An id of the other organisation is free here; who takes it comes last, lest others find it taken.
  const isElsewhere = at.place === 'nextDoor' || (at.place === 'elsewhere' && role === roles.at(-1));
  const isMine = home.scope === `person:${account}` && !isCommand;
  const { crdt: _crdt, heads: _heads, ...bare } = changed;
  const makes: Attempt = { verb: 'makes', at, document: renamed(own, newId() + suffix) };
  return [
    // What is one's own carries one's own name; who writes that is asked elsewhere.
    ...(isMine ? [] : [makes]),
    { verb: 'changes', at, document: changed },
    { verb: 'changes what is not there', at, document: renamed(changed, newId() + document.id.slice(36)) },
    { verb: 'removes', at, document: { ...bare, deleted: true, body: {} } },
    ...(!isElsewhere || isMine || at.definition.type === 'building'
      ? []
      : [{ verb: 'takes home' as const, at, document: { ...home, id: document.id, rev: newId() } }]),
  ];
}

/** A building stands in itself. */
function renamed(document: SyncedDocument, id: string): SyncedDocument {
  const place = document.type === 'building' ? { scope: `building:${id}`, building: id } : {};
  return { ...document, ...place, id };
}

function isAsExpected(role: Role, { verb, at }: Attempt, result: PushResult | undefined): boolean {
  const code = result?.outcome === 'refused' ? (result.refusal?.code ?? '') : '';
  const isHidden = (result?.master ?? null) === null;
  const isDenied = forbidden.has(code) && (isHidden || isLawful(role, at, 'reads'));
  const isWriter = isLawful(role, at, 'writes');
  if (verb === 'takes home')
    return isWriter || isDenied || at.document.building === '' || at.place === 'elsewhere';
  return isWriter ? isLetThrough(verb, at, code) : isDenied;
}

function isLetThrough(verb: Verb, { definition, place }: Placed, code: string): boolean {
  const isMerged = definition.discipline === 'records' || definition.discipline === 'drafts';
  switch (verb) {
    case 'makes':
      // Next door a command of the sample names what is at home, which is not there.
      return place === 'home' ? !forbidden.has(code) : code !== 'sync.notAllowed';
    case 'changes':
    case 'removes':
      return isMerged ? !['sync.notAllowed', 'sync.notFound'].includes(code) : code !== '';
    default:
      return code !== 'sync.notAllowed';
  }
}

/** Who may not read it learns nothing from trying to write it: the answer is that to an id that nobody took. */
function expectSameAsAbsent(role: Role, attempts: readonly Attempt[], results: readonly PushResult[]): void {
  const answers = new Map<string, Partial<Record<Verb, string>>>();
  for (const [at, attempt] of attempts.entries()) {
    if (isLawful(role, attempt.at, 'reads') || isLawful(role, attempt.at, 'writes')) continue;
    const { n: _n, id: _id, ...said } = results[at] ?? ({} as PushResult);
    const name = nameOf(attempt.at);
    answers.set(name, { ...answers.get(name), [attempt.verb]: JSON.stringify(said) });
  }
  for (const [name, said] of answers) {
    expect({ role, name, said: said.changes }).toEqual({
      role,
      name,
      said: said['changes what is not there'],
    });
  }
}

const hasWritten = (role: Role, one: Placed) =>
  roles.slice(0, roles.indexOf(role) + 1).some((who) => isLawful(who, one, 'writes'));

async function revisions(): Promise<Map<string, string>> {
  const rows = await sql<{ organisation: string; id: string; rev: string; deleted: boolean }[]>`
    select organisation_id as organisation, id, rev, deleted from documents`;
  return new Map(rows.map((row) => [`${row.organisation} ${row.id}`, `${row.rev} ${row.deleted}`]));
}

async function movedSince(before: ReadonlyMap<string, string>): Promise<string[]> {
  const now = await revisions();
  return [...before].filter(([name, rev]) => now.get(name) !== rev).map(([name]) => name.slice(37));
}

async function sendAll(device: TestDevice, attempts: readonly Attempt[]): Promise<PushResult[]> {
  const results: PushResult[] = [];
  for (let from = 0; from < attempts.length; from += 100) {
    const mutations = attempts.slice(from, from + 100).map(({ at, document }) => {
      device.n += 1;
      return { n: device.n, id: randomUUID(), discipline: at.definition.discipline, document, base: null };
    });
    const { status, body } = await device.send(mutations);
    expect(status).toBe(200);
    results.push(...body.results);
  }
  return results;
}

const bodies = (device: TestDevice, of: string) => ({
  protocol: 1,
  device: device.id,
  organisation: of,
  head: null,
});

function pullOf(device: TestDevice, of: string) {
  const json = { ...bodies(device, of), discipline: 'records', cursors: {}, limit: 10 };
  return device.call('/api/sync/pull', { method: 'POST', json });
}

function pushAs(device: TestDevice, of: string) {
  return device.call('/api/sync/push', {
    method: 'POST',
    json: { ...bodies(device, of), mutations: [{ n: 1, id: newId() }] },
  });
}

async function fileOf(device: TestDevice, sha256: string, of: string) {
  const headers = { authorization: `Bearer ${device.token}` };
  const answer = await world.app.request(`/api/blobs/${sha256}?organisation=${of}`, { headers });
  return { status: answer.status, text: await answer.text() };
}

test('nothing of the other organisation moved, and none of its ids was taken', async () => {
  const rows = await sql<{ id: string; rev: string }[]>`
    select id, rev from documents where organisation_id = ${otherOrganisation}`;
  const standing = new Map(rows.map((row) => [row.id, row.rev]));
  for (const { document, place } of placed)
    if (place === 'elsewhere') expect(standing.get(document.id)).toBe(document.rev);
});

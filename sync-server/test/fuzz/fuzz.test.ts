import fc from 'fast-check';
import postgres from 'postgres';
import { catalogue, ErrorAnswer, PullAnswer, PushAnswer } from 'shared-domain/sync';
import { loadAutomerge } from 'shared-domain/sync/draft';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstBroken } from '../../src/sync/audit-chain.ts';
import { wasmBytes } from '../testing/automerge.ts';
import {
  createWorld,
  newId,
  otherBuilding,
  otherOrganisation,
  people,
  sampleBody,
  type World,
} from '../testing/world.ts';
import { type Delivery, delivered, delivery } from './delivery.ts';
import { hostileText, type Twist, twist, twisted } from './hostile.ts';
import { type Lane, openLane, pullOf, pushKinds, pushOf } from './lane.ts';
import { standingOf, type Told, tell, unexplained } from './what-stands.ts';

const cases = Number(process.env.FUZZ_CASES ?? 10_000);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);
const lookedAtEvery = 40;
const hangMillis = 30_000;

type Case = {
  readonly path: 'push' | 'pull';
  readonly kind: number;
  readonly twists: readonly Twist[];
  readonly how: Delivery;
};

const anyCase: fc.Arbitrary<Case> = fc.record({
  path: fc.constantFrom('push' as const, 'push' as const, 'pull' as const),
  kind: fc.nat({ max: pushKinds - 1 }),
  twists: fc.array(twist, { minLength: 0, maxLength: 4 }),
  how: delivery,
});

const lanesOf = ['syndic', 'colleague', 'accountant', 'board', 'owner', 'admin'] as const;

let world: World;
let sql: postgres.Sql;
let lanes: Lane[];
beforeAll(async () => {
  await loadAutomerge(wasmBytes());
  world = await createWorld();
  sql = postgres(world.adminUrl, { max: lanesOf.length, onnotice: () => {} });
  lanes = await Promise.all(lanesOf.map((who, at) => openLane(world, at, who)));
});
afterAll(async () => {
  await sql?.end();
  await world?.close();
});

test(`${cases} generated requests, seed ${seed}: no failure, no hang, nothing half done`, async () => {
  const drawn = fc.sample(anyCase, { numRuns: cases, seed });
  await Promise.all(
    lanes.map((lane, at) =>
      run(
        lane,
        drawn.filter((_, n) => n % lanes.length === at),
      ),
    ),
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 600_000);

test('afterwards an honest push still works, the log holds together, and all that stands is of its type', async () => {
  for (const { device, organisation } of lanes) {
    const supplier = device.wrap('supplier', newId(), sampleBody('supplier'));
    expect((await device.push(supplier))[0]).toMatchObject({ outcome: 'accepted' });
    expect(firstBroken(organisation, await world.services.directory.audit(organisation))).toBeNull();
    const unfit: string[] = [];
    for (const one of await device.pullAll()) {
      const schema = catalogue.get(one.type)?.schema;
      if (!one.deleted && schema?.safeParse(one.body).success !== true) unfit.push(`${one.type} ${one.id}`);
    }
    expect(unfit).toEqual([]);
    expect(await world.services.directory.changedBehind(organisation)).toEqual([]);
  }
}, 120_000);

async function run(lane: Lane, drawn: readonly Case[]): Promise<void> {
  const secrets = secretsFor(lane);
  for (let from = 0; from < drawn.length; from += lookedAtEvery) {
    const before = await standingOf(sql, lane.organisation);
    const told: Told = { seq: before.seq, written: new Set(), commands: new Set() };
    const block = drawn.slice(from, from + lookedAtEvery);
    for (const one of block) await ask(lane, one, secrets, told);
    const found = await unexplained(sql, lane.organisation, before, told);
    expect(found, `seed ${seed}, within ${JSON.stringify(block)}`).toEqual([]);
  }
}

async function ask(lane: Lane, one: Case, secrets: readonly unknown[], told: Told): Promise<void> {
  const honest = one.path === 'push' ? pushOf(lane, one.kind) : pullOf(lane, one.kind);
  const text = hostileText(twisted(honest, one.twists, secrets));
  const { body, headers } = delivered(text, one.how, lane.device.token);
  const answer = await withoutHanging(
    world.app.request(`/api/sync/${one.path}`, { method: 'POST', headers, body }),
  );
  const said = JSON.parse(await answer.text()) as unknown;
  const bug = world.lines.findLast((line) => line.includes('"failure"')) ?? '';
  const where = `seed ${seed}: ${one.path} ${one.how.is} ${text.slice(0, 3_000)}\n${bug}`;
  expect(answer.status, where).toBeLessThan(500);
  if (answer.status !== 200) return take(lane, ErrorAnswer.parse(said));
  const asked = JSON.parse(new TextDecoder().decode(body)) as { mutations: unknown[] };
  if (one.path === 'push') done(lane, PushAnswer.parse(said) as PushAnswer, asked.mutations, told);
  else expectOwn(lane, PullAnswer.parse(said) as PullAnswer, where);
}

/** Where a number was taken, the device goes on behind it. */
function take({ device }: Lane, { lastN }: ErrorAnswer): void {
  if (lastN !== undefined) device.n = lastN;
}

function done(
  { device }: Lane,
  { head, lastN, results }: PushAnswer,
  mutations: readonly unknown[],
  told: Told,
): void {
  device.head = head;
  device.n = lastN;
  told.seq = head.seq;
  tell(told, results, mutations);
}

function expectOwn({ device, organisation }: Lane, { documents }: PullAnswer, where: string): void {
  const foreign = documents.filter(
    (one) =>
      one.organisation !== organisation ||
      (one.scope.startsWith('person:') && one.scope !== `person:${device.account}`),
  );
  expect(foreign, where).toEqual([]);
}

/** What somebody may have guessed or seen of others. */
function secretsFor(lane: Lane): unknown[] {
  const others = lanes.filter((one) => one !== lane);
  const own = lane.device.head ?? { epoch: 1, nonce: '', seq: 0, changeId: '' };
  return [
    ...others.flatMap(({ device, organisation }) => [device.id, device.account, organisation, device.head]),
    ...[otherOrganisation, otherBuilding, people.stranger, `org:${otherOrganisation}:staff`],
    ...[`person:${people.stranger}`, `building:${otherBuilding}:staff`, lane.organisation, lane.device.id],
    { ...own, seq: own.seq + 1_000 },
    { ...own, epoch: own.epoch + 1 },
    { ...own, epoch: 2 ** 53 - 1, seq: 2 ** 53 - 1 },
    { ...own, nonce: 'x'.repeat(64) },
    others[0]?.standing[0],
    Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`building:${at}`, at])),
  ];
}

async function withoutHanging<T>(answer: T | Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer within ${hangMillis} ms`)), hangMillis);
  });
  return await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

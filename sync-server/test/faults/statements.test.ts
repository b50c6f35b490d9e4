import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { contentHash, sampleId } from 'shared-domain/kernel';
import { type DraftDefinition, definitionOf, type SyncedDocument } from 'shared-domain/sync';
import { createDraft, loadAutomerge, wrapDraft } from 'shared-domain/sync/draft';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftActor, wasmBytes } from '../testing/automerge.ts';
import type { TestDevice } from '../testing/test-device.ts';
import {
  building,
  createWorld,
  emailOf,
  newId,
  organisation,
  password,
  people,
  sampleBody,
  type World,
} from '../testing/world.ts';
import { type Harm, openStatementRoad, type StatementRoad, type Target } from './statement-road.ts';

let world: World;
let road: StatementRoad;
let syndic: TestDevice;
let board: TestDevice;
beforeAll(async () => {
  await loadAutomerge(wasmBytes());
  world = await createWorld({
    wayTo: async (url) => {
      road = await openStatementRoad(url);
      return road.url;
    },
  });
  syndic = await world.device('syndic');
  board = await world.device('board');
  const parts = { denominator: 1000, versions: [{ from: '2019-01-01', parts: { [sampleId(20)]: 1000 } }] };
  await syndic.push(syndic.wrap('allocationKey', sampleId(30), { ...sampleBody('allocationKey'), ...parts }));
});
afterAll(async () => {
  await world?.close();
  await road?.close();
});

const hangsAfterMillis = 20_000;
const isDone = ({ status }: Answer) => status >= 200 && status < 300;

type Answer = { readonly status: number; readonly body: unknown };
/** Asked once under harm, and again until it is answered; `once`: what must be found done exactly once. */
type Asked = { ask(): Promise<Answer>; readonly once: readonly string[] };

const drafts = definitionOf('invoiceDraft') as DraftDefinition;
const supplier = (id = newId()) => syndic.wrap('supplier', id, sampleBody('supplier'));
const draft = (id: string) =>
  wrapDraft(
    drafts,
    { organisation, id },
    createDraft(drafts, draftActor(), (edit) => edit.become({}, sampleBody('invoiceDraft'))),
  );

function pushing(device: TestDevice, ...documents: readonly SyncedDocument[]): Asked {
  const mutations = documents.map((document) => device.mutation(document));
  return { ask: () => device.send(mutations), once: mutations.map(({ id }) => id) };
}

const submitting = (draftId: string) =>
  syndic.wrap('submitInvoice', newId(), { ...sampleBody('submitInvoice'), draftId });

async function approving(): Promise<Asked> {
  const draftId = newId();
  await syndic.push(draft(draftId), submitting(draftId));
  const facts = await board.pull('facts');
  const submission = facts.find((one) => one.type === 'submittedInvoice' && one.subject === draftId);
  const { content } = (submission?.body ?? {}) as { content: object };
  const decision = { building, draftId, submissionId: submission?.id, contentHash: contentHash(content) };
  return pushing(board, board.wrap('approveInvoice', newId(), decision));
}

const calling = (path: string, init: Parameters<TestDevice['call']>[1] = {}): Asked => ({
  ask: () => syndic.call(path, init),
  once: [],
});
const asking = (path: string, json: object, cookie = ''): Asked => ({
  ask: async () => {
    const headers = { 'content-type': 'application/json', cookie };
    const answer = await world.app.request(path, { method: 'POST', headers, body: JSON.stringify(json) });
    return { status: answer.status, body: await answer.json() };
  },
  once: [],
});

/** As a device does: where the server has more or less than it thought, it asks where it stands. */
async function bring(path: string, bytes: Buffer): Promise<Answer> {
  const headers = { 'content-length': String(bytes.length) };
  const answer = await syndic.call(path, { method: 'PUT', headers, body: new Uint8Array(bytes) });
  return answer.status === 409 ? syndic.call(path, { method: 'HEAD' }) : answer;
}

const exchanges: Record<string, () => Promise<Asked>> = {
  'records and a draft': async () => pushing(syndic, supplier(), draft(newId()), supplier()),
  'a submission': async () => {
    const id = newId();
    return pushing(syndic, draft(id), submitting(id));
  },
  'an approval, posted': approving,
  'records pulled': async () => ({ ask: () => syndic.pullOnce('records'), once: [] }),
  'facts pulled': async () => ({ ask: () => syndic.pullOnce('facts'), once: [] }),
  'a profile': async () => calling('/api/profile'),
  'what is not sent yet': async () =>
    calling('/api/auth/sessions/this', { method: 'PUT', json: { unsent: 3 } }),
  'a file': async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from(newId())]);
    const path = `/api/blobs/${createHash('sha256').update(bytes).digest('hex')}?organisation=${organisation}`;
    return { ask: () => bring(path, bytes), once: [] };
  },
  rights: async () => {
    const admin = await world.device('admin');
    const json = { grants: [{ role: 'syndic', buildings: 'all' }] };
    const path = `/api/admin/organisations/${organisation}/people/${people.colleague}/grants`;
    return { ask: () => admin.call(path, { method: 'PUT', json }), once: [] };
  },
  'a sign-in': async () =>
    asking('/api/auth/sign-in', { email: emailOf('owner'), password, device: newId(), deviceName: '' }),
  'a refresh': async () => asking('/api/auth/refresh', {}, (await world.device('owner')).cookie),
};

// A deadlock that passes, a serialisation that does not, a statement that takes too long.
const harms: readonly (readonly [string, Harm, number])[] = [
  ['lost before PostgreSQL hears of it', 'lostBefore', 1],
  ['lost after PostgreSQL did it', 'lostAfter', 1],
  ['40P01, once', { code: '40P01' }, 1],
  ['40001, every time', { code: '40001' }, 1_000],
  ['57014, every time', { code: '57014' }, 1_000],
];

test.each(Object.keys(exchanges))(
  '%s: harm to each statement in turn is weather, and done once',
  async (name) => {
    const [wrong, once]: [string[], string[]] = [[], []];
    const make = () => exchanges[name]?.() as Promise<Asked>;
    const targets = await statementsOf(make);
    expect(targets.length).toBeGreaterThan(1);
    for (const [what, harm, times] of harms) {
      for (const target of targets) {
        const asked = await make();
        await road.quiet();
        road.harm(harm, target, times);
        const first = await inTime(asked.ask());
        await road.quiet();
        const { met } = road.spare();
        once.push(...asked.once);
        const found = await judge(asked, first);
        if (met.length === 0) found.push('nothing was done to it');
        const where = `${what}: ${target.text.replace(/\s+/g, ' ').slice(0, 80)}, ${target.nth}`;
        wrong.push(...found.map((one) => `${where}: ${one}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(await timesDone(once)).toEqual(once.map(() => 1));
  },
  600_000,
);

// What the driver asks of a new connection, and news to other servers once all is answered. Nothing can be against a
// rollback.
const notOurs = /^(rollback|\s*select b\.oid|select pg_notify)/i;

/** Every statement of an exchange that nothing happens to: its words, and for the how manyth time. */
async function statementsOf(make: () => Promise<Asked>): Promise<Target[]> {
  // The first of its kind asks more than those that follow.
  expect(await (await make()).ask()).toSatisfy(isDone);
  const asked = await make();
  await road.quiet();
  road.listen();
  expect(await asked.ask()).toSatisfy(isDone);
  const { said } = road.spare();
  return said
    .map((text, at) => ({ text, nth: said.slice(0, at + 1).filter((one) => one === text).length }))
    .filter(({ text }) => !notOurs.test(text));
}

/** A request that hangs is answered 0. */
async function inTime(asking: Promise<Answer>): Promise<Answer> {
  const clock = new AbortController();
  const hung = pause(hangsAfterMillis, { status: 0, body: 'hung' }, { signal: clock.signal });
  const answer = await Promise.race([asking, hung.catch(() => ({ status: 0, body: 'stopped' }))]);
  clock.abort();
  return answer;
}

async function judge({ ask }: Asked, first: Answer): Promise<string[]> {
  const wrong: string[] = [];
  if (!isDone(first) && first.status !== 503) wrong.push(`was answered ${first.status}`);
  if (first.status === 503 && JSON.stringify(first.body) !== '{"code":"request.unavailable"}')
    wrong.push(`503 says ${JSON.stringify(first.body)}`);
  let answer = first;
  for (let tries = 0; answer.status === 503 && tries < 5; tries += 1) answer = await inTime(ask());
  if (!isDone(answer)) wrong.push(`asked again, it was answered ${answer.status}: ${lastFailure()}`);
  const { results = [] } = (answer.body ?? {}) as { results?: { outcome: string }[] };
  const refused = results.filter(({ outcome }) => outcome !== 'accepted' && outcome !== 'merged');
  return refused.length > 0 ? [...wrong, `weather became a refusal: ${JSON.stringify(refused)}`] : wrong;
}

/** What the server's log says of the last thing that failed: where it happened. */
function lastFailure(): string {
  return (
    world.lines
      .filter((line) => line.includes('"failure"') || line.includes('"bug"'))
      .at(-1)
      ?.slice(0, 600) ?? ''
  );
}

async function timesDone(mutations: readonly string[]): Promise<number[]> {
  const audit = await world.services.directory.audit(organisation);
  return mutations.map((id) => audit.filter((row) => row.detail.mutation === id).length);
}

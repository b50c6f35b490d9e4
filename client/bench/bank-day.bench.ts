import 'fake-indexeddb/auto';
import { loadavg } from 'node:os';
import { journalEntries } from 'shared-domain/accounting';
import { bankStatements, matchLine, proposalContextOf, reconciliation } from 'shared-domain/bank';
import { buildings, owners } from 'shared-domain/ownership';
import { type FactDefinition, wrapDocument } from 'shared-domain/sync';
import { expect, test } from 'vitest';
import type { Data } from '../src/data/data.ts';
import { readEntries } from '../src/data/hooks/use-entries.ts';
import type { Shown } from '../src/data/shown.ts';
import type { Store } from '../src/data/store.ts';
import { testDevice, until } from '../src/data/testing/test-device.ts';
import { building, organisation, TestServer } from '../src/data/testing/test-server.ts';
import { openRows } from '../src/features/bank/open-rows.ts';

/**
 * One day of the bank without network: a device that holds ENTRIES entries of a building accepts LINES movements one
 * after another, the screen's documents followed. fake-indexeddb runs on the main thread: a browser's own is no part of it.
 */
const entryCount = Number(process.env.ENTRIES ?? 5_000);
const lineCount = Number(process.env.LINES ?? 420);
const ownerCount = 120;
const hour = 3_600_000;
const account = '00000000-0000-7000-8000-0000000000a1';
const idOf = (kind: string, at: number) => `00000000-0000-7000-8${kind}-${String(at).padStart(12, '0')}`;
const ownerId = (at: number) => idOf('001', at % ownerCount);
const claimId = (at: number) => `${idOf('002', at)}.call-${ownerId(at)}`;

function put(server: TestServer, definition: { readonly type: string }, id: string, body: object): void {
  const wrapped = wrapDocument(
    definition as FactDefinition,
    { organisation, id, body: body as Record<string, unknown> },
    `r${id}`,
  );
  server.sync.put(wrapped);
}

function fill(server: TestServer): void {
  put(server, buildings, building, buildings.sample.body);
  for (let at = 0; at < ownerCount; at += 1) {
    put(server, owners, ownerId(at), { ...owners.sample.body, building });
  }
  const sample = journalEntries.sample.body;
  for (let at = 0; at < entryCount; at += 1) {
    const label = `Provisions ${at}`;
    const party = { kind: 'owner', id: ownerId(at) } as const;
    const claim = { id: claimId(at), kind: 'provision', dueOn: '2026-10-31' } as const;
    const other = { party: null, cost: null, claim: null, label };
    put(server, journalEntries, `${idOf('002', at)}.entry`, {
      ...sample,
      building,
      number: at + 1,
      journal: 'sales',
      event: 'call',
      voucher: { kind: 'fundCall', id: `${idOf('002', at)}.fundCall`, pages: [] },
      lines: [
        { ...other, account: '4101', debit: 10_000 + at, credit: 0, party, claim },
        { ...other, account: '701', debit: 0, credit: 10_000 + at },
      ],
    });
  }
  const statement = bankStatements.sample.body;
  const [line] = statement.lines;
  const lines = Array.from({ length: lineCount }, (_, at) => ({
    ...line,
    index: at + 1,
    amount: 10_000 + at,
  }));
  put(server, bankStatements, idOf('003', 1), { ...statement, building, lines });
}

const types = [
  ...['bankStatement', 'bankMatchUndone', 'bankRule', 'paymentOrder', 'orderCancelled', 'owner'],
  ...['allocationKey', 'ownAccount', 'fundCall', 'settlement', 'invoice'],
] as const;

function say(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(1);
  process.stdout.write(
    `${what}: median ${at(0.5)} ms, 10–90 % ${at(0.1)}–${at(0.9)}, most ${at(1)} (${sorted.length})\n`,
  );
}

test('a day of the bank', async () => {
  const { data, bugs, server, stores } = await deviceWithBooks();
  const { entries, matches } = stores;
  await until(entries, (found) => found?.length === entryCount, hour);
  server.isReachable = false;
  process.stdout.write(`${entryCount} entries, ${lineCount} lines, load ${loadavg()[0]?.toFixed(1)}\n`);
  const single = Math.max(lineCount - 120, 0);
  await acceptOneByOne(data, matches, single);
  const from = performance.now();
  const before = process.cpuUsage();
  const given = Array.from({ length: lineCount - single }, (_, at) => accept(data, single + at));
  for (const done of await Promise.all(given)) expect(done).toMatchObject({ ok: true });
  await until(matches, (found) => found?.length === lineCount, hour);
  say(`all of ${lineCount - single}`, [performance.now() - from]);
  const { user, system } = process.cpuUsage(before);
  say(`all of ${lineCount - single}, processor`, [(user + system) / 1_000]);
  proposeAgain(entries.get() ?? []);
  expect(bugs).toEqual([]);
  await data.close();
});

async function deviceWithBooks() {
  const server = new TestServer();
  server.addSyndic('anna@example.be', account);
  fill(server);
  const { data, bugs } = await testDevice(server);
  expect(await data.signIn('anna@example.be', 'secret')).toMatchObject({ ok: true });
  const where = { organisation, building };
  const stores = {
    entries: data.documents('journalEntry', where),
    matches: data.documents('bankMatch', where),
  };
  const followed = [stores.entries, stores.matches, ...types.map((type) => data.documents(type, where))];
  for (const store of followed) store.subscribe(() => store.get());
  return { data, bugs, server, stores };
}

function accept(data: Data, at: number) {
  return data.actions.runCommand('matchLine', organisation, {
    ...matchLine.sample.body,
    building,
    statementId: idOf('003', 1),
    index: at + 1,
    parts: [{ to: 'ownerClaim', ownerId: ownerId(at), claimId: claimId(at), amount: 10_000 + at }],
  });
}

async function acceptOneByOne(data: Data, matches: Store<readonly unknown[] | undefined>, count: number) {
  const times: number[] = [];
  const busy: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const from = performance.now();
    const before = process.cpuUsage();
    expect(await accept(data, at)).toMatchObject({ ok: true, value: { is: 'applied' } });
    times.push(performance.now() - from);
    await until(matches, (found) => found?.length === at + 1);
    const { user, system } = process.cpuUsage(before);
    busy.push((user + system) / 1_000);
    if ((at + 1) % 100 !== 0 && at + 1 !== count) continue;
    say(`${at + 1} waiting, accepted`, times.slice(-20));
    say(`${at + 1} waiting, accepted and shown, processor`, busy.slice(-20));
  }
}

/** What the screen works out again after each match. */
function proposeAgain(books: readonly Shown<'journalEntry'>[]): void {
  const known = {
    association: buildings.sample.body,
    owners: Array.from({ length: ownerCount }, (_, at) => ({ ...owners.sample.body, id: ownerId(at) })),
    ...{ suppliers: [], keys: [], calls: [], invoices: [], ordered: [], rules: [], matches: [], undone: [] },
    imputation: [],
  };
  const statement = { ...bankStatements.sample.body, id: idOf('003', 1) };
  const states = statement.lines.slice(0, 1).flatMap((line) =>
    Array.from({ length: 120 }, (_, index) => ({
      ...{ statement, match: null },
      line: { ...line, index, amount: 10_000 + index },
    })),
  );
  const [context, rows]: [number[], number[]] = [[], []];
  for (let at = 0; at < 9; at += 1) {
    const begun = performance.now();
    const { entries } = readEntries(books);
    const told = proposalContextOf({ ...known, entries });
    reconciliation([statement], [], [], entries);
    const middle = performance.now();
    openRows(states, told);
    context.push(middle - begun);
    rows.push(performance.now() - middle);
  }
  say('the books read again for proposals', context);
  say('what 120 movements may be for', rows);
}

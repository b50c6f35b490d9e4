import postgres from 'postgres';
import type { SyncedDocument } from 'shared-domain/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDevice } from './testing/test-device.ts';
import { building, createWorld, newId, ownerRecord, sampleBody, type World } from './testing/world.ts';

let world: World;
let sql: postgres.Sql;
beforeAll(async () => {
  world = await createWorld();
  sql = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql?.end();
  await world?.close();
});

const statements = (facts: readonly SyncedDocument[]) => facts.filter(({ type }) => type === 'bankStatement');

async function imported(device: TestDevice, sequence: string): Promise<SyncedDocument> {
  const body = sampleBody('importStatement');
  const source = String(body.source)
    .replaceAll('231', sequence)
    .replace('REF000000001', `REF000000${sequence}`);
  const command = device.wrap('importStatement', newId(), { ...body, source });
  expect((await device.push(command))[0]).toMatchObject({ outcome: 'accepted' });
  const [statement] = statements(await device.pull('facts')).slice(-1);
  if (!statement) throw new Error('a statement that was accepted is pulled');
  return statement;
}

function match(device: TestDevice, statementId: string): SyncedDocument {
  const parts = [{ to: 'ownerClaim', ownerId: ownerRecord, claimId: null, amount: 25_000 }];
  return device.wrap('matchLine', newId(), { ...sampleBody('matchLine'), statementId, parts });
}

const balanceOf = async (account: string) => {
  const [row] = await sql<{ balance: number }[]>`
    select coalesce(sum(debit_cents - credit_cents), 0)::int as balance from entry_lines where account = ${account}`;
  return row?.balance;
};

test('two devices import the same statement: the second is told, and nothing is there twice', async () => {
  const [one, two] = [await world.device('syndic'), await world.device('accountant')];
  const body = sampleBody('importStatement');
  const results = await Promise.all(
    [one, two].map((device) => device.push(device.wrap('importStatement', newId(), body))),
  );
  const answers = results.map(([result]) => result?.refusal?.code ?? result?.outcome).sort();
  expect(answers).toEqual(['accepted', 'bank.alreadyImported']);
  expect(statements(await one.pull('facts'))).toHaveLength(1);
});

test('two devices match one movement at once: one wins, the other reads why, the books have it once', async () => {
  const [one, two] = [await world.device('syndic'), await world.device('accountant')];
  const { id } = await imported(one, '232');
  const before = await balanceOf('551');
  const results = await Promise.all([one, two].map((device) => device.push(match(device, id))));
  const answers = results.map(([result]) => result?.refusal?.code ?? result?.outcome);
  expect([...answers].sort()).toEqual(['accepted', 'bank.lineMatched']);
  const loser = answers[0] === 'accepted' ? two : one;
  const told = (await loser.pull('facts')).findLast(({ type }) => type === 'refusal');
  expect(told?.body).toMatchObject({ refusal: { code: 'bank.lineMatched' } });
  expect(await balanceOf('551')).toBe((before ?? 0) + 25_000);

  const owner = await world.device('owner');
  const movements = (await owner.pull('facts')).filter(({ type }) => type === 'ownerMovement');
  expect(movements).toHaveLength(1);
  expect(movements[0]?.body).toMatchObject({ event: 'ownerPayment', lines: [{ amount: -25_000 }] });
  expect(JSON.stringify(movements)).not.toContain('BE71096123456769');
});

test('a match that is undone leaves its movement to be matched again, and the numbers have no gap', async () => {
  const device = await world.device('syndic');
  const { id } = await imported(device, '233');
  const command = match(device, id);
  expect((await device.push(command))[0]).toMatchObject({ outcome: 'accepted' });
  const undo = {
    ...sampleBody('undoMatch'),
    statementId: id,
    matchId: `${command.id}.bankMatch`,
    on: '2026-11-19',
  };
  const [undone] = await device.push(device.wrap('undoMatch', newId(), undo));
  expect(undone).toMatchObject({ outcome: 'accepted' });
  const [again] = await device.push(device.wrap('undoMatch', newId(), undo));
  expect(again?.refusal?.code).toBe('bank.alreadyUndone');
  const byHand = { ...sampleBody('reverseEntry'), entryId: `${command.id}.entry-1`, on: '2026-11-20' };
  const [reversed] = await device.push(device.wrap('reverseEntry', newId(), byHand));
  expect(reversed?.refusal?.code).toBe('entry.ofBankLine');
  expect((await device.push(match(device, id)))[0]).toMatchObject({ outcome: 'accepted' });
  const rows = await sql<{ number: number }[]>`
    select number::int as number from entries where journal = 'bank' and building_id = ${building} order by number`;
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1));
});

test('a second current account stands below the first in the books', async () => {
  const device = await world.device('syndic');
  const [record] = (await device.pull('records')).filter(({ id }) => id === building);
  if (!record) throw new Error('the building is pulled');
  const bankAccounts = [
    { iban: 'BE71096123456769', purpose: 'current' },
    { iban: 'BE68539007547034', purpose: 'current' },
  ];
  const changed = { ...record, body: { ...record.body, bankAccounts }, rev: newId() };
  const saved = await device.send([device.mutation(changed, { rev: record.rev, body: record.body })]);
  expect(saved.body.results[0]).toMatchObject({ outcome: 'accepted' });
  const { id, body } = await imported(device, '234');
  expect(body).toMatchObject({ account: '5511' });
  expect((await device.push(match(device, id)))[0]).toMatchObject({ outcome: 'accepted' });
  expect(await balanceOf('5511')).toBe(25_000);
});

test('a claim is paid by what its command booked; another name, or another party, is refused', async () => {
  const device = await world.device('syndic');
  const { id } = await imported(device, '235');
  const booking = sampleBody('bookEntry');
  const event = {
    is: 'privateCost',
    ownerId: ownerRecord,
    lotId: null,
    amount: 25_000,
    dueOn: null,
    label: '',
  };
  const booked = device.wrap('bookEntry', newId(), { ...booking, on: '2026-11-02', event });
  expect((await device.push(booked))[0]).toMatchObject({ outcome: 'accepted' });
  const paying = (part: object) => {
    const parts = [{ to: 'ownerClaim', ownerId: ownerRecord, amount: 25_000, ...part }];
    return device.wrap('matchLine', newId(), { ...sampleBody('matchLine'), statementId: id, parts });
  };
  const unknown = [`${booked.id}.claim-2`, `${newId()}.claim`, newId()];
  for (const claimId of unknown) {
    expect((await device.push(paying({ claimId })))[0]?.refusal?.code).toBe('bank.claimUnknown');
  }
  const [paid] = await device.push(paying({ claimId: `${booked.id}.claim` }));
  expect(paid).toMatchObject({ outcome: 'accepted' });
});

test('what a command brought about is read through the primary key, however many entries there are', async () => {
  const organisation = newId();
  const plan = await sql.begin(async (tx) => {
    await tx`create temp table documents (like public.documents including all) on commit drop`;
    await tx`insert into documents (organisation_id, id, discipline, type, scope, building, rev, version, seq, body, bytes)
      select ${organisation}::uuid, md5(n::text)::uuid || '.entry', 'facts', 'journalEntry', 's', 'b', '', 2, n, '{}', 2
        from generate_series(1, 5000) as n`;
    await tx`analyze documents`;
    return tx<{ 'QUERY PLAN': string }[]>`explain with named as materialized (
        select * from documents where organisation_id = ${organisation} and id > ${'a.'} and id < ${'a/'}
      )
      select * from named where type = ${'journalEntry'}`;
  });
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/documents_pkey[\s\S]*Index Cond:.*id >/);
});

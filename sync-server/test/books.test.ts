import postgres from 'postgres';
import { balancesOf, closingCheck, type Entry, entriesOf, type HandEvent } from 'shared-domain/accounting';
import type { SyncedDocument } from 'shared-domain/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDevice } from './testing/test-device.ts';
import {
  building,
  createWorld,
  newId,
  organisation,
  ownerRecord,
  sampleBody,
  type World,
} from './testing/world.ts';

let world: World;
let admin: postgres.Sql;
let syndic: TestDevice;
beforeAll(async () => {
  world = await createWorld();
  admin = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
  syndic = await world.device('syndic');
});
afterAll(async () => {
  await admin?.end();
  await world?.close();
});

const transfer: HandEvent = { is: 'internalTransfer', from: '551', to: '550', amount: 10_000, label: '' };
const cost: HandEvent = {
  is: 'privateCost',
  ownerId: ownerRecord,
  lotId: null,
  amount: 4_500,
  dueOn: null,
  label: 'Clé',
};

function booking(device: TestDevice, event: HandEvent, on: string): SyncedDocument {
  const body = { building, on, description: 'Test', pages: [], event };
  return device.wrap('bookEntry', newId(), body);
}

async function run(document: SyncedDocument, device = syndic) {
  const [result] = await device.push(document);
  return result;
}

const entriesIn = async (fiscalYear: number): Promise<Entry[]> => {
  const device = await world.device('accountant');
  const facts = await device.pull('facts');
  const entries = entriesOf(facts.filter(({ type }) => type === 'journalEntry'));
  return entries.filter((entry) => entry.fiscalYear === fiscalYear);
};

describe('the books of a building', () => {
  test('16 people book at once: each journal and year counts from one, without gap', async () => {
    const who = ['syndic', 'colleague', 'accountant'] as const;
    const devices = await Promise.all(
      Array.from({ length: 16 }, (_, at) => world.device(who[at % 3] ?? 'syndic')),
    );
    const days = ['2025-06-30', '2026-06-30'];
    const outcomes = await Promise.all(
      devices.map(async (device) => {
        const made = days.flatMap((on) => [booking(device, transfer, on), booking(device, cost, on)]);
        const results = await device.push(...made);
        return results.map(({ outcome }) => outcome);
      }),
    );
    expect(new Set(outcomes.flat())).toEqual(new Set(['accepted']));
    const series = await admin<{ journal: string; year: number; numbers: string[] }[]>`
      select journal, fiscal_year as year, array_agg(number order by number) as numbers
        from entries where organisation_id = ${organisation} group by journal, fiscal_year order by 1, 2`;
    const counted = Array.from({ length: 16 }, (_, at) => String(at + 1));
    expect(series.map(({ journal, year, numbers }) => [journal, year, numbers])).toEqual([
      ['bank', 2025, counted],
      ['bank', 2026, counted],
      ['sales', 2025, counted],
      ['sales', 2026, counted],
    ]);
  });

  test('what SQL adds up is what the rules add up', async () => {
    const rows = await admin<{ account: string; balance: string }[]>`
      select account, balance_cents as balance from trial_balance
       where organisation_id = ${organisation} and fiscal_year = 2025 order by account`;
    const balances = balancesOf(await entriesIn(2025));
    expect(rows.map(({ account, balance }) => [account, Number(balance)])).toEqual(
      balances.map(({ account, balance }) => [account, balance]),
    );
    const [owed] = await admin`select sum(open_cents) as open, min(claim_kind) as kind from open_claims
      where organisation_id = ${organisation} and party_id = ${ownerRecord}`;
    expect(owed).toEqual({ open: String(32 * 4_500), kind: 'privateCost' });
  });

  test('an entry is taken back once, in its journal, even by two people at once', async () => {
    const [entry] = (await entriesIn(2026)).filter(({ event }) => event === 'privateCost');
    const body = { building, entryId: entry?.id ?? '', on: '2026-07-01', reason: 'Erreur' };
    const devices = await Promise.all([world.device('syndic'), world.device('colleague')]);
    const results = await Promise.all(
      devices.map((device) => run(device.wrap('reverseEntry', newId(), body), device)),
    );
    expect(results.map((one) => one?.refusal?.code ?? one?.outcome).sort()).toEqual([
      'accepted',
      'entry.alreadyReversed',
    ]);
    const [row] = await admin`select journal, number, event from entries where reverses = ${body.entryId}`;
    expect(row).toEqual({ journal: 'sales', number: '17', event: 'reversal' });
  });

  test('a year is closed once, as it was seen, and nothing is booked in it afterwards', async () => {
    const entries = await entriesIn(2025);
    const association = sampleBody('building') as never;
    const seen = closingCheck({
      entries,
      closings: [],
      association,
      fiscalYear: 2025,
      today: '2026-11-20',
    });
    const close = (entriesHash: string) =>
      run(syndic.wrap('closeYear', newId(), { building, fiscalYear: 2025, entriesHash }));
    expect((await close('0'.repeat(64)))?.refusal?.code).toBe('accounting.otherContent');
    expect((await close(seen.entriesHash))?.outcome).toBe('accepted');
    expect((await close(seen.entriesHash))?.refusal?.code).toBe('year.alreadyClosed');
    const late = await run(booking(syndic, transfer, '2025-12-31'));
    expect(late?.refusal).toEqual({
      code: 'year.closed',
      params: { year: 2025, firstOpen: '2026-01-01' },
    });
    expect((await run(booking(syndic, transfer, '2026-01-01')))?.outcome).toBe('accepted');
    const rows = await admin`select account, balance_cents as balance from trial_balance
      where organisation_id = ${organisation} and fiscal_year = 2025 and account like '6%'`;
    expect(rows.every(({ balance }) => Number(balance) === 0)).toBe(true);
  });

  test('an account of one’s own is booked on, and then stays', async () => {
    const id = newId();
    const own = syndic.wrap('ownAccount', id, { ...sampleBody('ownAccount'), code: '6509' });
    const line = { party: null, claim: null, cost: null, label: '' };
    const manual: HandEvent = {
      is: 'manual',
      balances: [
        { ...line, account: '6509', amount: 500 },
        { ...line, account: '551', amount: -500 },
      ],
    };
    expect((await run(booking(syndic, manual, '2026-02-01')))?.refusal?.code).toBe('account.unknown');
    expect((await run(own))?.outcome).toBe('accepted');
    expect((await run(booking(syndic, manual, '2026-02-01')))?.outcome).toBe('accepted');
    const base = { rev: own.rev, body: own.body };
    const gone = { ...own, rev: newId(), deleted: true, body: {} };
    const { body } = await syndic.send([syndic.mutation(gone, base)]);
    expect(body.results[0]?.refusal?.code).toBe('sync.inUse');
  });
});

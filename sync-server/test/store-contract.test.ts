import { createScratchDatabase, type ScratchDatabase } from 'infra/postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type {} from '../../infra/postgres/global-setup.ts';
import { chanceOf } from '../src/demo/chance.ts';
import { accountStore } from '../src/store/account-store.ts';
import { openDatabase, type Sql } from '../src/store/database.ts';
import { migrate } from '../src/store/migrate.ts';
import { organisationDirectory } from '../src/store/organisation-directory.ts';
import { organisationStore } from '../src/store/organisation-store.ts';
import { type MemoryDatabase, memoryDatabase } from '../src/store-memory/database.ts';
import { memoryOrganisationStore } from '../src/store-memory/organisation-store.ts';
import { accounts, organisations } from './testing/store-contract/make-data.ts';
import { makeRound } from './testing/store-contract/make-steps.ts';
import { type Memory, play } from './testing/store-contract/play.ts';
import type { Round } from './testing/store-contract/step.ts';
import { tablesOfMemory, tablesOfPostgres } from './testing/store-contract/tables.ts';

const appPassword = 'a password of the tests';
const rounds = 40;
let scratch: ScratchDatabase;
let admin: Sql;
let app: Sql;
let clock = new Date();

beforeAll(async () => {
  scratch = await createScratchDatabase(inject('postgresAdminUrl'));
  await migrate({ adminUrl: scratch.adminUrl, appPassword });
  admin = openDatabase({ url: scratch.adminUrl, connections: 1 });
  const url = new URL(scratch.adminUrl);
  url.username = 'koprogo_app';
  url.password = encodeURIComponent(appPassword);
  app = openDatabase({ url: url.href, connections: 2 });
  for (const id of accounts) {
    await accountStore(app).create({
      id,
      email: `${id}@example.be`,
      name: `Name of ${id}`,
      language: 'fr',
      passwordHash: '',
      passwordMustChange: false,
      isPlatformAdmin: false,
    });
  }
});
afterAll(async () => {
  await app?.end();
  await admin?.end();
  await scratch?.drop();
});

/** Both begin alike, by the same clock. */
async function found(memory: MemoryDatabase): Promise<void> {
  await admin`truncate organisations, documents, audit cascade`;
  const directory = organisationDirectory(app, () => 'nonce');
  for (const id of accounts) memory.saveAccount({ id, name: `Name of ${id}` });
  for (const id of organisations) {
    await directory.create({ id, name: 'Syndic Exemple', enterpriseNumber: null }, accounts[0]);
    clock = new Date((await directory.audit(id))[0]?.at ?? 0);
    memory.createOrganisation(id, accounts[0], 'nonce');
  }
}

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
  'seed %i: memory says what PostgreSQL says, and ends with the same rows',
  async (seed) => {
    const chance = chanceOf(`store contract ${seed}`);
    const memory = memoryDatabase({ now: () => clock });
    await found(memory);
    const told: unknown[][] = [[], []];
    const real = organisationStore(app, (...moved) => told[0]?.push(moved));
    const model = memoryOrganisationStore(memory, { announce: (...moved) => told[1]?.push(moved) });
    const [before, after]: [Memory, Memory] = [
      { heads: [], now: clock },
      { heads: [], now: clock },
    ];
    for (let at = 0; at < rounds; at += 1) {
      const round = makeRound(chance);
      if (round.is === 'durable') {
        await setDurable(memory, round);
        continue;
      }
      const expected = await play(real, round, before);
      clock = before.now;
      const said = await play(model, round, after);
      expect(said, `seed ${seed}, round ${at}: ${JSON.stringify(round)}`).toEqual(expected);
    }
    expect(told[1]).toEqual(told[0]);
    for (const id of organisations) {
      const rows = memory.rows(id);
      expect(rows && tablesOfMemory(rows)).toEqual(await tablesOfPostgres(app, id));
    }
  },
);

async function setDurable(
  memory: MemoryDatabase,
  { organisation, device, n }: Extract<Round, { is: 'durable' }>,
) {
  await admin`update devices set durable_n = ${n} where organisation_id = ${organisation} and device_id = ${device}`;
  memory.setDurable(organisation, device, n);
}

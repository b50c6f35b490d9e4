import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sum } from 'shared-domain/kernel';
import { loadAutomerge } from 'shared-domain/sync/draft';
import { hashPassword } from '../../auth/passwords.ts';
import { accountStore } from '../../store/account-store.ts';
import type { Sql } from '../../store/database.ts';
import { organisationDirectory } from '../../store/organisation-directory.ts';
import { organisationStore } from '../../store/organisation-store.ts';
import { addWholeBlobs } from '../../store/whole-blobs.ts';
import type { DemoAccount, DemoOrganisation, DemoSet } from '../shape.ts';
import { loadBuilding } from './load-building.ts';
import { loadOrganisation } from './load-organisation.ts';
import { blobsOf, pagesOf } from './pages-of.ts';
import { papersOf } from './papers-of.ts';

export type Progress = (line: string) => void;

export type Loading = {
  /** Of every account. */
  readonly password: string;
  /** Of the installation's head seal, so that its heads are signed from the first one. */
  readonly newNonce: () => string;
  readonly say: Progress;
};

/** Loads what is not there yet; what is there stays as people left it. Gives how many buildings were loaded. */
export async function loadSet(sql: Sql, set: DemoSet, { password, newNonce, say }: Loading): Promise<number> {
  const require = createRequire(import.meta.url);
  await loadAutomerge(readFileSync(require.resolve('@automerge/automerge/automerge.wasm')));
  await loadAccounts(sql, set.accounts, password);
  return loadAll(sql, set.organisations, { newNonce, say });
}

// Each organisation has a lock of its own, so that while one waits for the database another computes.
const atOnce = 3;

type Work = Pick<Loading, 'newNonce' | 'say'>;

async function loadAll(sql: Sql, organisations: readonly DemoOrganisation[], work: Work): Promise<number> {
  const waiting = [...organisations];
  const loadNext = async () => {
    let loaded = 0;
    for (let next = waiting.shift(); next; next = waiting.shift()) loaded += await loadOne(sql, next, work);
    return loaded;
  };
  return sum(await Promise.all(Array.from({ length: atOnce }, loadNext)));
}

async function loadAccounts(sql: Sql, accounts: readonly DemoAccount[], password: string): Promise<void> {
  const store = accountStore(sql);
  let passwordHash: string | undefined;
  for (const { id, name, email, language, isAdmin } of accounts) {
    if (await store.byId(id)) continue;
    // One for all: nobody's secret needs a salt of its own here, and hashing takes its time.
    passwordHash ??= await hashPassword(password);
    const isPlatformAdmin = isAdmin;
    const account = { id, name, email, language, passwordHash, passwordMustChange: false, isPlatformAdmin };
    if ((await store.create(account)) === 'emailTaken')
      throw new Error(`Somebody else has the address ${email}`);
  }
}

async function loadOne(sql: Sql, organisation: DemoOrganisation, { newNonce, say }: Work): Promise<number> {
  const directory = organisationDirectory(sql, newNonce);
  // Nobody listens while the demo is loaded.
  const store = organisationStore(sql, () => {});
  const isThere = await store.read(organisation.id, async () => true);
  if (!isThere) await directory.create(organisation, organisation.encoder);
  await store.write(organisation.id, (transaction) => loadOrganisation(transaction, organisation));
  let loaded = 0;
  for (const building of organisation.buildings) {
    const known = await store.read(organisation.id, (snapshot) => snapshot.document(building.id));
    if (known) continue;
    say(`${building.name}…`);
    const start = performance.now();
    const pages = pagesOf(organisation, building);
    await addWholeBlobs(sql, organisation.id, organisation.encoder, [
      ...blobsOf(pages),
      ...papersOf(building),
    ]);
    const work = { organisation, building, pages };
    if (await store.write(organisation.id, (transaction) => loadBuilding(transaction, work))) {
      loaded += 1;
      // Without them the next building's look-ups scan this one.
      await directory.refreshStatistics();
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const counts = `${building.lots.length} lots, ${building.owners.length} owners, ${building.invoices.length} invoices`;
      say(`${building.name}: ${counts} (${seconds} s)`);
    }
  }
  return loaded;
}

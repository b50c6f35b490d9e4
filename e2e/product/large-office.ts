import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startPostgres } from 'infra/postgres';
import { makeLargeSet } from '../../sync-server/src/demo/large-set.ts';
import type { Account } from '../people/person.ts';
import { installationSecret, product } from './address.ts';

export type LargeOffice = { readonly syndic: Account; readonly buildings: readonly string[] };

const program = fileURLToPath(new URL('../../sync-server/src/demo/large.ts', import.meta.url));

/** An office of its own with so many buildings, in the product under test; made once, however often it is asked for. */
export async function largeOffice(buildings: number): Promise<LargeOffice> {
  const url =
    product.databaseUrl ?? (await startPostgres({ dataDir: product.dataDir, durable: false })).adminUrl;
  const size = { buildings, lots: 4, years: 1 };
  const words = Object.entries(size).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const isOwn = process.env.KOPROGO_E2E_RUNNING !== 'yes';
  await promisify(execFile)(process.execPath, [program, ...words], {
    env: {
      ...process.env,
      DATABASE_ADMIN_URL: url,
      KOPROGO_DATA: product.dataDir,
      ...(isOwn && { KOPROGO_SECRET: installationSecret }),
    },
  });
  const { accounts, organisations } = makeLargeSet(size);
  const [syndic] = accounts;
  if (!syndic) throw new Error('an office has a syndic');
  const names = organisations.flatMap((one) => one.buildings.map(({ name }) => name));
  return { syndic: { ...syndic, language: syndic.language as Account['language'] }, buildings: names };
}

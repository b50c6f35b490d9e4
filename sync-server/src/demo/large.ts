import { parseArgs } from 'node:util';
import { openDatabase } from '../store/database.ts';
import { startSentence } from '../store/start-sentence.ts';
import { installationNonce } from './installation-nonce.ts';
import { type LargeSize, makeLargeSet } from './large-set.ts';
import { loadSet } from './loading/load-set.ts';
import { demo } from './names.ts';

const usage = 'Use: pnpm demo:large --buildings 10 --lots 50 --years 3 [--database postgres://…]';

/** Makes a large set, by the generator and the commands of the demo. */
async function main(): Promise<void> {
  const { size, url } = readArguments();
  const start = performance.now();
  const set = makeLargeSet(size);
  const sql = openDatabase({ url, connections: 3, statementSeconds: 120 });
  try {
    const newNonce = installationNonce(process.env);
    const loaded = await loadSet(sql, set, { password: demo.password, newNonce, say });
    const rows = await sql<{ type: string; n: number }[]>`
      select type, count(*) as n from documents where organisation_id in ${sql(set.organisations.map((one) => one.id))}
       and not deleted group by type order by type`;
    for (const { type, n } of rows) say(`${String(n).padStart(9)} ${type}`);
    say(
      `${loaded} of ${size.buildings} buildings loaded in ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );
    for (const { email } of set.accounts) say(`  ${email}  (${demo.password})`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function readArguments(): { size: LargeSize; url: string } {
  const { values } = parseArgs({
    options: {
      buildings: { type: 'string' },
      lots: { type: 'string' },
      years: { type: 'string' },
      database: { type: 'string' },
    },
  });
  const url = values.database ?? process.env.DATABASE_ADMIN_URL ?? process.env.DATABASE_URL;
  if (!url) throw new Error(`no database was named. ${usage}`);
  const size = {
    buildings: within(values.buildings, 'buildings', 1, 2_000),
    lots: within(values.lots, 'lots', 2, 1_000),
    // An invoice of more than ten years ago is refused, and the accounts of the demo keep to that.
    years: within(values.years, 'years', 1, 10),
  };
  return { size, url };
}

function within(text: string | undefined, what: string, least: number, most: number): number {
  const number = Number(text);
  if (text && Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Error(`--${what} is a whole number from ${least} to ${most}. ${usage}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${startSentence(error)}\n`);
  process.exit(1);
});

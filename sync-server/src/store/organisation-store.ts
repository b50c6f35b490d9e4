import { randomBytes } from 'node:crypto';
import type { Announce, OrganisationStore, Snapshot, Transaction, Written } from '../sync/ports.ts';
import { NeedsCare } from './course.ts';
import { databaseCode, isRetriedHere, isWeather, type Sql, type TransactionSql } from './database.ts';
import { inLine } from './in-line.ts';
import { readingAhead } from './read-ahead.ts';
import { type HeadRow, headOf, snapshotOver } from './snapshot.ts';
import { createTransaction } from './transaction.ts';

const tries = 3;

export function organisationStore(sql: Sql, announce: Announce): OrganisationStore {
  const readAhead = readingAhead(sql);
  const stand = inLine();
  return {
    read: async (organisation, work, foreseen) => {
      const ahead = foreseen && (await readAhead(organisation, foreseen, work));
      if (ahead) return ahead.value;
      const read = sql.begin('isolation level repeatable read read only', async (transaction) => {
        const head = await enter(transaction as TransactionSql, organisation, false);
        return head && (await work(snapshotAt(organisation, head, transaction as TransactionSql)));
      });
      return (await read) as Awaited<ReturnType<typeof work>> | null;
    },
    write: async (organisation, work) => {
      const written = await stand(organisation, () => retrying(() => writeSafely(sql, organisation, work)));
      if (written) announce(organisation, written.head.seq);
      return written;
    },
  };
}

function snapshotAt(organisation: string, row: HeadRow, sql: TransactionSql): Snapshot {
  return snapshotOver(
    organisation,
    () => headOf(row),
    row.now,
    () => sql,
  );
}

/** Boldly first; where the database has something against it, again, finding out what. */
async function writeSafely<T>(
  sql: Sql,
  organisation: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<Written<T> | null> {
  try {
    return await writeOnce(sql, organisation, 'bold', work);
  } catch (error) {
    const isOfDatabase = databaseCode(error) !== '' && !isWeather(error);
    if (!(error instanceof NeedsCare) && !isOfDatabase) throw error;
    return writeOnce(sql, organisation, 'careful', work);
  }
}

async function writeOnce<T>(
  sql: Sql,
  organisation: string,
  manner: 'bold' | 'careful',
  work: (transaction: Transaction) => Promise<T>,
): Promise<Written<T> | null> {
  let sent: Promise<{ readonly because: unknown } | undefined> = Promise.resolve(undefined);
  const written = (await sql.begin(async (begun) => {
    const connection = begun as TransactionSql;
    const row = await enter(connection, organisation, true);
    if (!row) return null;
    const { transaction, finish } = createTransaction({
      ...{ organisation, manner, now: row.now, sql: connection },
      start: headOf(row),
    });
    const value = await work(transaction);
    const finished = finish();
    if (manner === 'careful') await finished.sent;
    else sent = finished.sent.then(() => undefined, undone);
    return { value, head: finished.head };
  })) as Written<T> | null;
  // The commit follows the last statements at once: what the database has against them has made it a rollback.
  const failure = await sent;
  if (failure) throw failure.because;
  return written;
}

/** Of a transaction that had failed before, the last statements do not know why. */
function undone(error: unknown): { readonly because: unknown } {
  return { because: databaseCode(error) === '25P02' ? new NeedsCare('', { cause: error }) : error };
}

/** The organisation is set and its head read, for a writer also locked, in one round trip. */
async function enter(sql: TransactionSql, organisation: string, isWriter: boolean): Promise<HeadRow | null> {
  const [, rows] = await Promise.all([
    sql`select set_config('app.organisation', ${organisation}, true)`,
    sql<HeadRow[]>`select epoch, nonce, seq, change_id, date_trunc('milliseconds', clock_timestamp()) as now
      from organisation_heads where organisation_id = ${organisation} ${isWriter ? sql`for update` : sql``}`,
  ]);
  return rows[0] ?? null;
}

async function retrying<T>(once: () => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await once();
  } catch (error) {
    if (!isRetriedHere(error) || attempt >= tries) throw error;
    await new Promise((resolve) => setTimeout(resolve, (randomBytes(1)[0] ?? 0) * attempt * 0.2));
    return retrying(once, attempt + 1);
  }
}

import type postgres from 'postgres';
import { Trouble } from '../trouble.ts';
import { type DataState, readState, tableNames } from './data-state.ts';

export type Mark = {
  readonly lsn: string;
  readonly segment: string;
  readonly at: string;
  readonly state: DataState;
};

const tries = 40;

/**
 * Sets a named point in the log and reads the state the data has exactly there. All writes wait for a moment: the point
 * is set while no transaction is under way, and the state is then read at leisure in the picture of that moment.
 */
export async function setMark(sql: postgres.Sql, name: string): Promise<Mark> {
  const tables = await tableNames(sql);
  const reading = await sql.reserve();
  try {
    const point = await withAllStill(sql, tables, async (held) => {
      const [shared] = await held<{ id: string }[]>`select pg_export_snapshot() as id`;
      await reading`begin isolation level repeatable read read only`;
      await reading.unsafe(`set transaction snapshot '${shared?.id}'`);
      const [set] = await held<{ lsn: string; segment: string; at: Date }[]>`
        select lsn::text, pg_walfile_name(lsn) as segment, clock_timestamp() as at
          from pg_create_restore_point(${name}) as lsn`;
      return set;
    });
    const state = await readState(reading);
    await reading`commit`;
    if (!point) throw new Error('no restore point was set');
    return { lsn: point.lsn, segment: point.segment, at: point.at.toISOString(), state };
  } finally {
    reading.release();
  }
}

async function withAllStill<T>(
  sql: postgres.Sql,
  tables: readonly string[],
  work: (held: postgres.TransactionSql) => Promise<T>,
  attempt = 1,
): Promise<T> {
  try {
    const held = sql.begin('isolation level repeatable read', async (transaction) => {
      // Short, so that nobody waits long behind us, nor sees a deadlock before we give up.
      await transaction`set local lock_timeout = '500ms'`;
      // Shorter still: only once it looks for a deadlock does a waiter send an autovacuum away.
      await transaction`set local deadlock_timeout = '100ms'`;
      // The first statement, before the picture is taken: it is then of a moment at which nobody writes.
      await transaction`lock table ${transaction(tables as string[])} in share mode`;
      return await work(transaction);
    });
    return (await held) as T;
  } catch (error) {
    if (!isBusy(error)) throw error;
    if (attempt >= tries)
      throw new Trouble('Somebody writes without a pause: the backup could not be marked, take it later.');
    return withAllStill(sql, tables, work, attempt + 1);
  }
}

/** A lock that was not to be had in time, or that would have been a deadlock. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '55P03' || error.code === '40P01');
}

import type { HeadToken } from 'shared-domain/sync';
import type { AuditNote, Transaction } from '../sync/ports.ts';
import { createAuditLog } from './audit-log.ts';
import { isDataRefused, isWeather, type TransactionSql } from './database.ts';
import { putDocument } from './documents.ts';
import { writeGrants } from './members.ts';
import { answeredBefore, bindDevice, knownMutations, recordAnswer, setLastN } from './mutations.ts';
import { postEntry, setHoldings } from './projections.ts';
import { snapshotOver } from './snapshot.ts';

/** Everything one transaction does to one organisation, under the lock of its head. `finish` moves the head. */
export function createTransaction(
  organisation: string,
  start: HeadToken,
  now: Date,
  outermost: TransactionSql,
) {
  let sql = outermost;
  let savepoints = 0;
  let head = start;
  const log = createAuditLog(organisation, now);
  const nextSeq = () => {
    head = { ...head, seq: head.seq + 1 };
    return head.seq;
  };
  const transaction: Transaction = {
    ...snapshotOver(
      organisation,
      () => head,
      now,
      () => sql,
    ),
    nextSeq,
    attempt: async (work) => {
      const outer = sql;
      const before = { head, mark: log.mark() };
      const name = `s${savepoints++}`;
      try {
        const result = await outer.savepoint(async (inner) => {
          sql = inner as TransactionSql;
          return { value: await work() };
        });
        // Unreleased savepoints pile up, and past 64 of them every snapshot of the cluster gets slower.
        await outer.unsafe(`release savepoint ${name}`);
        return { ok: true, value: result.value as Awaited<ReturnType<typeof work>> };
      } catch (error) {
        if (isWeather(error)) throw error;
        head = before.head;
        log.backTo(before.mark);
        return { ok: false, because: isDataRefused(error) ? 'data' : 'bug', error };
      } finally {
        sql = outer;
      }
    },
    put: async (document, discipline, blobs, by) => {
      const seq = nextSeq();
      log.wrote(seq, await putDocument(sql, { document, discipline, seq }, { blobs, by }));
      return seq;
    },
    counters: async () => {
      const rows = await sql<{ series: string; last: number }[]>`
        select series, last from counters where organisation_id = ${organisation}`;
      return new Map(rows.map((row) => [row.series, row.last]));
    },
    setCounter: async (series, last) => {
      await sql`insert into counters (organisation_id, series, last) values (${organisation}, ${series}, ${last})
        on conflict (organisation_id, series) do update set last = excluded.last`;
    },
    setHoldings: (building, lot, holdings) => setHoldings(sql, organisation, building, lot, holdings),
    post: (entry) => postEntry(sql, organisation, entry),
    bindDevice: (device, account) => bindDevice(sql, organisation, device, account),
    setLastN: (device, lastN) => setLastN(sql, organisation, device, lastN),
    answered: (device, numbers) => answeredBefore(sql, organisation, device, numbers),
    knownMutations: (ids) => knownMutations(sql, organisation, ids),
    recordAnswer: (device, answer) => recordAnswer(sql, organisation, device, answer),
    setGrants: (account, grants) => writeGrants(sql, organisation, account, grants),
    note: (note: AuditNote) => log.note(note, nextSeq),
    startEpoch: async (epoch, nonce) => {
      head = { ...head, epoch, nonce };
    },
  };
  return { transaction, finish: async () => finish() };

  async function finish(): Promise<HeadToken> {
    if (head.seq === start.seq) return head;
    const changeId = await log.write(sql, start.changeId);
    head = { ...head, changeId };
    await sql`update organisation_heads
      set epoch = ${head.epoch}, nonce = ${head.nonce}, seq = ${head.seq}, change_id = ${changeId}
      where organisation_id = ${organisation}`;
    return head;
  }
}

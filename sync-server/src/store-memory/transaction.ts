import type { HeadToken } from 'shared-domain/sync';
import { createAuditLog } from '../store/audit-log.ts';
import { databaseCode, isDataRefused, isWeather } from '../store/database.ts';
import type { AuditRow, Transaction } from '../sync/ports.ts';
import { nameBlobs } from './blob-refs.ts';
import { integerIn, refusedBy, uuidIn } from './columns.ts';
import { keyOf, type MemoryData, type OrganisationData } from './data.ts';
import { putDocument } from './documents.ts';
import { snapshotOver } from './snapshot.ts';
import { insert } from './sorted-map.ts';
import { type Change, tableStatements } from './table-statements.ts';

/** Where the head then is, and the organisation as it then stands. */
type Finished = { readonly head: HeadToken; readonly data: OrganisationData };

// Here everything is at hand.
const nothingFetched = { expect: async () => {} };

/** Everything one transaction does to one organisation; `finish` gives the organisation as it then is. */
export function createTransaction(
  start: OrganisationData,
  accounts: () => MemoryData['accounts'],
  now: Date,
) {
  let data = start;
  let head = start.head;
  let isFailed = false;
  const log = createAuditLog(now);

  const run = <T>(statement: () => T): T => {
    if (isFailed) throw refusedBy('25P02');
    try {
      return statement();
    } catch (error) {
      isFailed = databaseCode(error) !== '';
      throw error;
    }
  };
  const change: Change = async (statement) =>
    run(() => {
      data = statement(data);
    });
  const view = { data: () => data, accounts, run };
  const nextSeq = () => {
    head = { ...head, seq: head.seq + 1 };
    return head.seq;
  };
  const transaction: Transaction = {
    ...nothingFetched,
    ...snapshotOver(start.id, { ...view, head: () => head, now }),
    ...tableStatements(view, change),
    nextSeq,
    attempt: async (work) => {
      const before = { data, head, mark: log.mark() };
      if (isFailed) throw refusedBy('25P02');
      try {
        return { ok: true, value: await work() };
      } catch (error) {
        if (isWeather(error)) throw error;
        ({ data, head } = before);
        isFailed = false;
        log.backTo(before.mark);
        return { ok: false, because: isDataRefused(error) ? 'data' : 'bug', error };
      }
    },
    put: async (document, discipline, blobs, by) => {
      const seq = nextSeq();
      await change((before) => {
        const put = putDocument(before, { document, discipline, seq });
        log.wrote(seq, put.said);
        return nameBlobs(put.data, accounts(), { document, discipline, blobs, by });
      });
      return seq;
    },
    note: (note) => log.note(note, nextSeq),
    startEpoch: async (epoch, nonce) => {
      head = { ...head, epoch, nonce };
    },
  };
  return { transaction, finish: () => run(finish) };

  function finish(): Finished {
    if (head.seq === start.head.seq) return { head, data };
    const { audit, changeId } = withLinks(data, log.rowsAfter(start.head.changeId));
    head = { ...head, epoch: integerIn(head.epoch), changeId };
    return { head, data: { ...data, head, audit } };
  }
}

function withLinks(data: OrganisationData, rows: readonly AuditRow[]) {
  let { audit } = data;
  let { changeId } = data.head;
  for (const row of rows) {
    if (row.account !== null) uuidIn(row.account);
    if (row.device !== null) uuidIn(row.device);
    // The log keeps its detail as text.
    audit = insert(audit, keyOf(row.seq), { ...row, detail: JSON.parse(JSON.stringify(row.detail)) });
    changeId = row.hash;
  }
  return { audit, changeId };
}

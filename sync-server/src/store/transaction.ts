import type { HeadToken } from 'shared-domain/sync';
import type { AuditNote, Transaction } from '../sync/ports.ts';
import { attempts } from './attempts.ts';
import { insertAudit } from './audit-log.ts';
import { type Begun, beginCourse, type Course, NeedsCare } from './course.ts';
import { writeGrants } from './members.ts';
import { seeOwnWrites } from './own-writes.ts';
import { postEntry, setHoldings } from './projections.ts';

// More is sent before the end, so that a large load does not lie in memory twice.
const fullBuffer = 500;
// Documents and answers of a hundred mutations.
const worthSending = 200;

/** Everything one transaction does to one organisation, under the lock of its head. `finish` moves the head. */
export function createTransaction(begun: Begun) {
  const course = beginCourse(begun);
  const seen = seeOwnWrites(course);
  const transaction: Transaction = {
    ...seen,
    ...documentsAndAnswers(course, seen),
    ...besideDocuments(course),
    attempt: attempts(course, seen.forget),
    nextSeq: course.nextSeq,
    note: (note: AuditNote) => course.log.note(note, course.nextSeq),
    startEpoch: async (epoch, nonce) => {
      course.head = { ...course.head, epoch, nonce };
    },
  };
  return { transaction, finish: () => finish(course, begun.start) };
}

type Writes = Pick<Transaction, 'put' | 'recordAnswer' | 'bindDevice' | 'setLastN'>;

/** What is gathered. */
function documentsAndAnswers(course: Course, seen: ReturnType<typeof seeOwnWrites>): Writes {
  const { buffer, log } = course;
  return {
    put: async (document, discipline, blobs, by) => {
      if (buffer.document(document.id) || buffer.size() >= fullBuffer) await course.flush();
      const seq = course.nextSeq();
      const isNew = seen.isKnownAbsent(document.id);
      log.wrote(seq, buffer.put({ document, discipline, seq }, { blobs, by }, isNew));
      seen.isWritten(document.id);
      await course.settle();
      return seq;
    },
    recordAnswer: async (device, answer) => {
      if (course.manner === 'bold' && !(await seen.device(device))) throw new NeedsCare();
      buffer.answer(device, answer);
      if (course.manner === 'bold' && buffer.size() >= worthSending) course.sendAhead();
      await course.settle();
    },
    bindDevice: async (id, account) => {
      const bound = (await seen.device(id)) ?? { account, lastN: 0, durable: 0 };
      seen.nowIs(id, bound);
      if (bound.account === account) buffer.device({ id, account, lastN: null });
      await course.settle();
      return bound;
    },
    setLastN: async (id, lastN) => {
      const bound = await seen.device(id);
      if (!bound) return;
      seen.nowIs(id, { ...bound, lastN });
      buffer.device({ id, account: bound.account, lastN });
      await course.settle();
    },
  };
}

type Direct = Pick<Transaction, 'counters' | 'setCounter' | 'setHoldings' | 'post' | 'setGrants'>;

/** What is rare, and written at once. */
function besideDocuments(course: Course): Direct {
  const { organisation, directly } = course;
  return {
    counters: async () => {
      const rows = await course.sql<{ series: string; last: number }[]>`
        select series, last from counters where organisation_id = ${organisation}`;
      return new Map(rows.map((row) => [row.series, row.last]));
    },
    setCounter: (series, last) =>
      directly(
        () => course.sql`insert into counters (organisation_id, series, last)
          values (${organisation}, ${series}, ${last})
          on conflict (organisation_id, series) do update set last = excluded.last`,
      ),
    setHoldings: (building, lot, holdings) =>
      directly(() => setHoldings(course.sql, organisation, building, lot, holdings)),
    post: (entry) => directly(() => postEntry(course.sql, organisation, entry)),
    setGrants: (account, grants) => directly(() => writeGrants(course.sql, organisation, account, grants)),
  };
}

export type Finished = {
  readonly head: HeadToken;
  /** Settles with what was sent; where it fails, the transaction has not been. */
  readonly sent: Promise<unknown>;
};

/** Sends what is left at once and waits for none of it, so that the organisation is locked no longer than it must be. */
function finish(course: Course, start: HeadToken): Finished {
  const { sql, organisation, head } = course;
  const flushing = course.flush();
  if (head.seq === start.seq) return { head, sent: Promise.all([...course.ahead, flushing]) };
  const rows = course.log.rowsAfter(course.changeId);
  const changeId = rows.at(-1)?.hash ?? course.changeId;
  const moving = sql`update organisation_heads
    set epoch = ${head.epoch}, nonce = ${head.nonce}, seq = ${head.seq}, change_id = ${changeId}
    where organisation_id = ${organisation}`;
  const sent = Promise.all([...course.ahead, flushing, ...insertAudit(sql, organisation, rows), moving]);
  return { head: { ...head, changeId }, sent };
}

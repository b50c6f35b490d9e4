import type { HeadToken } from 'shared-domain/sync';
import { createAuditLog, insertAudit } from './audit-log.ts';
import type { TransactionSql } from './database.ts';
import { createWriteBuffer } from './write-buffer.ts';

export type Begun = {
  readonly organisation: string;
  readonly start: HeadToken;
  readonly now: Date;
  readonly sql: TransactionSql;
  /**
   * bold: writes are gathered and sent together; whatever the database has against them, all of it is done again
   * carefully, · careful: each write is sent by itself and each attempt stands behind a savepoint, so that it is known
   * what was refused.
   */
  readonly manner: 'bold' | 'careful';
};

/** Thrown where a bold transaction cannot undo one attempt alone. */
export class NeedsCare extends Error {}

export type Course = ReturnType<typeof beginCourse>;

/** How far a transaction has come: its head, what it will write of it, and the statement handle of the moment. */
export function beginCourse({ organisation, start, now, sql, manner }: Begun) {
  const course = {
    organisation,
    now,
    manner,
    head: start,
    /** Inside an attempt that stands behind a savepoint it is another. */
    sql,
    /** How often something was written. */
    sent: 0,
    log: createAuditLog(now),
    /** The last link of the chain that was sent. */
    changeId: start.changeId,
    /** What was sent and not waited for. */
    ahead: [] as Promise<unknown>[],
    buffer: createWriteBuffer(organisation),
    nextSeq: (): number => {
      course.head = { ...course.head, seq: course.head.seq + 1 };
      return course.head.seq;
    },
    flush: async (): Promise<void> => {
      if (course.buffer.isEmpty()) return;
      course.sent += 1;
      await course.buffer.flush(course.sql);
    },
    /**
     * Sends what there is and waits for none of it: the database writes it down while the rest of a long push is worked out.
     * What it has against it makes all that follows fail, and is told with that.
     */
    sendAhead: (): void => {
      const rows = course.log.takeRowsAfter(course.changeId);
      course.changeId = rows.at(-1)?.hash ?? course.changeId;
      const sending = Promise.all([course.flush(), ...insertAudit(course.sql, organisation, rows)]);
      sending.catch(() => undefined);
      course.ahead.push(sending);
    },
    /** After something was gathered: a careful transaction sends it by itself. */
    settle: async (): Promise<void> => {
      if (manner === 'careful') await course.flush();
    },
    /** What is written at once may lean on what was gathered. */
    directly: async (write: () => Promise<unknown>): Promise<void> => {
      await course.flush();
      course.sent += 1;
      await write();
    },
  };
  return course;
}

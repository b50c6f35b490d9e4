import type { Failed } from '../sync/ports.ts';
import { type Course, NeedsCare } from './course.ts';
import { databaseCode, isDataRefused, isWeather, type TransactionSql } from './database.ts';

type Attempted<T> = Promise<{ readonly ok: true; readonly value: T } | Failed>;

/** Undoes what `work` did when it throws; `forget` what was read of it. */
export function attempts(course: Course, forget: () => void) {
  let savepoints = 0;
  return <T>(work: () => Promise<T>): Attempted<T> =>
    course.manner === 'bold' ? boldly(work) : carefully(work);

  async function boldly<T>(work: () => Promise<T>): Attempted<T> {
    const { head, sent } = course;
    const [log, buffer] = [course.log.mark(), course.buffer.mark()];
    try {
      return { ok: true, value: await work() };
    } catch (error) {
      if (isWeather(error) || error instanceof NeedsCare) throw error;
      if (databaseCode(error) !== '' || course.sent > sent) throw new NeedsCare('', { cause: error });
      course.head = head;
      course.log.backTo(log);
      course.buffer.backTo(buffer);
      forget();
      return { ok: false, because: 'bug', error };
    }
  }

  async function carefully<T>(work: () => Promise<T>): Attempted<T> {
    const { sql: outer, head } = course;
    const log = course.log.mark();
    const name = `s${savepoints++}`;
    try {
      const result = await outer.savepoint(async (inner) => {
        course.sql = inner as TransactionSql;
        return { value: await work() };
      });
      // Unreleased savepoints pile up, and past 64 of them every snapshot of the cluster gets slower.
      await outer.unsafe(`release savepoint ${name}`);
      return { ok: true, value: result.value as Awaited<T> };
    } catch (error) {
      if (isWeather(error)) throw error;
      course.head = head;
      course.log.backTo(log);
      forget();
      return { ok: false, because: isDataRefused(error) ? 'data' : 'bug', error };
    } finally {
      course.sql = outer;
    }
  }
}

import type { Refusal } from 'shared-domain/kernel';
import { isWeather } from './wire/weather.ts';

/** What kept something from being done that is nobody's fault; a bug is thrown on. */
export function refusalOf(cause: unknown): Refusal {
  if (isDiskFull(cause)) return { code: 'device.full' };
  if (isWeather(cause)) return { code: cause.code };
  throw cause;
}

/**
 * Whether there was no room to write it: the browser's own error, or one of Dexie's or RxDB's around it. Of a disk that ends
 * in the middle of a transaction Chromium tells each write that it was aborted, and nothing here ever aborts one.
 */
export function isDiskFull(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return false;
  const { name, inner, failures, cause: deeper } = cause as Failure;
  if (name === 'QuotaExceededError' || isDiskFull(inner) || isDiskFull(deeper)) return true;
  // Dexie's own word for it, around the browser's.
  if (isAborted(cause) && isAborted(inner)) return true;
  return Array.isArray(failures) && failures.some((one) => isAborted(one) || isDiskFull(one));
}

type Failure = {
  readonly name?: unknown;
  readonly inner?: unknown;
  readonly cause?: unknown;
  /** Dexie's, of many writes at once. */
  readonly failures?: unknown;
};

const isAborted = (one: unknown) => one instanceof Error && one.name === 'AbortError';

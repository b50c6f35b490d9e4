import type { Refusal } from 'shared-domain/kernel';
import { isWeather } from './wire/weather.ts';

/** What kept something from being done that is nobody's fault; a bug is thrown on. */
export function refusalOf(cause: unknown): Refusal {
  if (isDiskFull(cause)) return { code: 'device.full' };
  if (isWeather(cause)) return { code: cause.code };
  throw cause;
}

/** Whether there was no room to write it: the browser's own error, or one of Dexie's or RxDB's around it. */
export function isDiskFull(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return false;
  const { name, inner, cause: deeper } = cause as { name?: unknown; inner?: unknown; cause?: unknown };
  return name === 'QuotaExceededError' || isDiskFull(inner) || isDiskFull(deeper);
}

import type { Language } from 'shared-domain/kernel';
import { formatDay } from './format-day.ts';

/** `20/11/2026 09:12` on the device's own clock: the same letters whatever the browser knows of Belgium. */
export function formatInstant(instant: string, language: Language): string {
  // Swedish writes 2026-11-20 09:12:34.
  const at = new Date(instant).toLocaleString('sv-SE');
  return `${formatDay(at.slice(0, 10), language)} ${at.slice(11, 16)}`;
}

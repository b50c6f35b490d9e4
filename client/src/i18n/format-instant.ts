import type { Language } from 'shared-domain/kernel';
import { formatDay } from './format-day.ts';

/** `20/11/2026 09:12` on the device's own clock: the same letters whatever the browser knows of Belgium. */
export function formatInstant(instant: string, language: Language): string {
  const at = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${formatDay(day, language)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

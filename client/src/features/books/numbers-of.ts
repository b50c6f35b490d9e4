import type { NumberGap } from 'shared-domain/accounting';

/** `3–4, 6`: the numbers that are missing. */
export function numbersOf(gaps: readonly NumberGap[]): string {
  return gaps.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

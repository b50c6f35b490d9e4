import type { Id } from './id.ts';

/** A fixed id for the sample of a definition, telling its number at its end. */
export function sampleId(number: number): Id {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

import type { Shown } from '../../../data/index.ts';
import type { BuildingFile } from '../use-building-file.ts';

/** What a building still needs before an invoice can be shared out; null: nothing. */
export type FirstStep =
  | { readonly is: 'lots' }
  | { readonly is: 'key' }
  | { readonly is: 'holders'; readonly lot: Shown<'lot'>; readonly count: number };

export function firstStep({
  lots,
  columns,
  ownerships,
}: Pick<BuildingFile, 'lots' | 'columns' | 'ownerships'>): FirstStep | null {
  if (lots.length === 0) return { is: 'lots' };
  if (!columns.some(({ version, sums }) => version !== null && sums.missing === 0)) return { is: 'key' };
  const held = new Set(ownerships.map(({ body }) => body.lotId));
  const free = lots.filter(({ id }) => !held.has(id));
  const [lot] = free;
  return lot ? { is: 'holders', lot, count: free.length } : null;
}

import type { Kept } from 'shared-domain/sync';
import type { Disk } from './disk.ts';

const prefix = 'kept:';

export function keptOf({ notes }: Pick<Disk, 'notes'>, organisation: string): Kept {
  return (notes.get(prefix + organisation) ?? {}) as Kept;
}

export function setKept({ notes }: Pick<Disk, 'notes'>, organisation: string, kept: Kept): void {
  notes.set(prefix + organisation, kept);
}

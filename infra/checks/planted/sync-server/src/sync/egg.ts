// expect: biome lint/suspicious/noImportCycles
import { chicken } from './chicken.ts';

export function egg(): string {
  return chicken();
}

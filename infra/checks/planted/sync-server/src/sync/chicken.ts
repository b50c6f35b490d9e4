// expect: arrows no-cycles
// expect: biome lint/suspicious/noImportCycles
import { egg } from './egg.ts';

export function chicken(): string {
  return egg();
}

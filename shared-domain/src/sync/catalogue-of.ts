import { invariant } from '../kernel/invariant.ts';
import type { Definition } from './define.ts';

/** The definitions a program knows, by type: all of them on the server, fewer in an owner's bundle. */
export type Catalogue = ReadonlyMap<string, Definition>;

export function catalogueOf(definitions: readonly Definition[]): Catalogue {
  const catalogue = new Map<string, Definition>();
  for (const definition of definitions) {
    invariant(!catalogue.has(definition.type), `one definition per type: ${definition.type}`);
    catalogue.set(definition.type, definition);
  }
  return catalogue;
}

import type { SyncedDocument } from '../sync/document.ts';
import { personScope, staffScope } from '../sync/scopes.ts';

type Placed = Pick<SyncedDocument, 'organisation' | 'building' | 'scope'>;

/**
 * [ARC-1] What is of a building: whatever its type's definition places there, for whichever readers. What is a person's own
 * stays theirs, but for commands, which say who decided what.
 */
export function belongsTo(building: string, document: Placed, isCommand: boolean): boolean {
  return document.building === building && isCommand === document.scope.startsWith(personScope(''));
}

/** [ARC-1] A record of the whole organisation: it goes along where something of the building names it. */
export function isShared(document: Placed): boolean {
  return document.building === '' && document.scope === staffScope(document.organisation);
}

/** [ARC-1] Those of `candidates` that a line names. */
export function namedIn(line: string, candidates: ReadonlySet<string>): string[] {
  if (candidates.size === 0) return [];
  return (line.match(uuids) ?? []).filter((id) => candidates.has(id));
}

/** [ARC-1] Whether a series of numbers is of the building. */
export function isCounterOf(building: string, series: string): boolean {
  return series.startsWith(`${building}:`);
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

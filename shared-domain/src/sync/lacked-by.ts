import type { Read, State } from './define.ts';
import { ageingTypes, isHere, type Kept } from './device/kept.ts';
import type { SyncedDocument } from './document.ts';
import { boardScope, buildingStaffScope } from './scopes.ts';

/**
 * [SYN-32] What a device would need to decide a command and does not keep; null: nothing. Over a part of a ledger a
 * decision would be another than the server's.
 */
export function lackedBy(
  kept: Kept,
  command: SyncedDocument,
  reads: readonly Read[],
  state: State,
): string | null {
  const { building } = command;
  if (building === '') return null;
  const isAway = [buildingStaffScope(building), boardScope(building)].some((scope) => !isHere(kept, scope));
  if (isAway) return 'building';
  if ((kept[buildingStaffScope(building)]?.from ?? null) === null) return null;
  const lacking = reads.find((read) => read.by !== 'id' && !isWhole(read, state));
  return lacking && lacking.by !== 'id' ? lacking.type : null;
}

/** Whether what is at hand is all there is of it, though the older facts of its type are not kept. */
function isWhole(read: Exclude<Read, { by: 'id' }>, state: State): boolean {
  if (!ageingTypes.includes(read.type)) return true;
  switch (read.by) {
    case 'building':
      return false;
    case 'command':
      return state.byCommand(read.type, read.command).length > 0;
    case 'subject':
      // What is told of an entry is never older than the entry.
      return (
        state.bySubject(read.type, read.subject).length > 0 ||
        ageingTypes.some((type) => state.byId(type, read.subject) !== undefined)
      );
  }
}

import type { SyncedDocument } from '../document.ts';
import type { Scope } from '../scopes.ts';

/**
 * What a device keeps of a scope it may read. here: it is pulled · leaving: it is pulled no more, and its documents are
 * yet to go · away: nothing of it is here.
 */
export type KeptScope = {
  readonly is: 'here' | 'leaving' | 'away';
  /** Changes whenever what was pulled stops being whole: [SYN-29] a cursor of another stay counts for nothing. */
  readonly stay: number;
  /** Facts of the types that grow old are here from this day on; null: all of them. */
  readonly from: string | null;
  /** Older facts than that are yet to go. */
  readonly isToTrim: boolean;
  /** What was whole before older facts were asked for: it is as good as it was until they are here. */
  readonly before?: { readonly stay: number; readonly from: string | null };
  /** Somebody waits for it: it is pulled before everything else. */
  readonly isUrgent: boolean;
  /** Since when it is as it is: an instant by the device's clock. */
  readonly since: string;
};

/** A scope that is not named is here, whole. */
export type Kept = Readonly<Record<Scope, KeptScope>>;

/**
 * Facts whose older ones may stay at the server: entries, whose balances a closing carries on, and the shares of an
 * invoice, which only its own page shows. They are most of what a building grows by.
 */
export const ageingTypes: readonly string[] = ['journalEntry', 'allocation'];

export function isHere(kept: Kept, scope: Scope): boolean {
  return (kept[scope]?.is ?? 'here') === 'here';
}

export const stayOf = (kept: Kept, scope: Scope): number => kept[scope]?.stay ?? 0;

/** Whether a document is one of those this device keeps. */
export function isKept(
  kept: Kept,
  { scope, type, sort }: Pick<SyncedDocument, 'scope' | 'type' | 'sort'>,
): boolean {
  const from = kept[scope]?.from ?? null;
  return isHere(kept, scope) && (from === null || !ageingTypes.includes(type) || sort >= from);
}

import type { Scope } from '../scopes.ts';
import type { Kept, KeptScope } from './kept.ts';

export type WantedScope =
  | { readonly is: 'here'; readonly from: string | null; readonly isUrgent: boolean }
  | { readonly is: 'away' };

const wholeSince = (at: string): KeptScope => ({
  is: 'here',
  stay: 0,
  from: null,
  isToTrim: false,
  isUrgent: false,
  since: at,
});

/** What a device needs to carry out a choice; the clock is the device's. */
export type Choosing = {
  readonly wanted: ReadonlyMap<Scope, WantedScope>;
  /** [SYN-30] Nothing of it may go yet: the journal has a change in it that the server has not answered. */
  isBusy(scope: Scope): boolean;
  readonly at: string;
};

/** [SYN-30] The next state of what is kept; the same object where nothing changes. What is said to go is erased later. */
export function chooseKept(kept: Kept, choosing: Choosing): Kept {
  const changed: Record<Scope, KeptScope> = {};
  for (const [scope, wanted] of choosing.wanted) {
    const before = kept[scope] ?? wholeSince(choosing.at);
    const after = nextOf(before, wanted, choosing.isBusy(scope), choosing.at);
    if (after !== before) changed[scope] = after;
  }
  return Object.keys(changed).length === 0 ? kept : { ...kept, ...changed };
}

function nextOf(before: KeptScope, wanted: WantedScope, isBusy: boolean, at: string): KeptScope {
  if (wanted.is === 'away') {
    if (before.is !== 'here' || isBusy) return before;
    const { before: _, ...rest } = before;
    return { ...rest, is: 'leaving', stay: before.stay + 1, isUrgent: false, since: at };
  }
  const { from, isUrgent } = wanted;
  if (before.is !== 'here') {
    // What was to leave and is wanted again may lie here still, older facts and all.
    const isToTrim = before.is === 'leaving' && from !== null;
    return { ...before, is: 'here', from, isToTrim, isUrgent, since: at };
  }
  if (from === before.from) return before.isUrgent === isUrgent ? before : { ...before, isUrgent };
  // What is older was never pulled, or is gone: only reading it all again brings it.
  if (isEarlier(from, before.from)) {
    const was = { stay: before.stay, from: before.from };
    // Older facts than both days may be yet to go.
    const isToTrim = before.isToTrim && from !== null;
    return { ...before, from, stay: before.stay + 1, isToTrim, isUrgent, before: was };
  }
  return isBusy ? before : { ...before, from, isToTrim: true, isUrgent };
}

function isEarlier(from: string | null, before: string | null): boolean {
  return before !== null && (from === null || from < before);
}

/** What may not be all any more: it is read from the beginning, and is as good as it was until then, or counts for nothing. */
export function readAnew(
  kept: Kept,
  scopes: readonly Scope[],
  until: 'asItWas' | 'nothing',
  at: string,
): Kept {
  const anew = scopes.map((scope): [Scope, KeptScope] => {
    const { before, ...now } = kept[scope] ?? wholeSince(at);
    const was = before ?? { stay: now.stay, from: now.from };
    return [scope, { ...now, stay: now.stay + 1, ...(until === 'asItWas' && { before: was }) }];
  });
  return { ...kept, ...Object.fromEntries(anew) };
}

/** Its documents are gone. Who wanted it again meanwhile gets it anew. */
export function erased(kept: Kept, scope: Scope, at: string): Kept {
  const before = kept[scope];
  if (before?.is !== 'leaving') return kept;
  return { ...kept, [scope]: { ...before, is: 'away', isToTrim: false, since: at } };
}

/** Its older facts are gone. */
export function trimmed(kept: Kept, scope: Scope): Kept {
  const before = kept[scope];
  return before?.isToTrim ? { ...kept, [scope]: { ...before, isToTrim: false } } : kept;
}

/**
 * [SYN-29] A stay tells cursors apart: where no checkpoint has one, and nobody chose anything, nothing of the scope needs
 * to be remembered. To be asked while nothing is being pulled.
 */
export function forgetUnnamed(kept: Kept, named: ReadonlySet<Scope>): Kept {
  const left = Object.entries(kept).filter(
    ([scope, { is, from, isUrgent }]) => named.has(scope) || is !== 'here' || from !== null || isUrgent,
  );
  return left.length === Object.keys(kept).length ? kept : Object.fromEntries(left);
}

import type { PulledDiscipline } from '../document.ts';
import type { Scope } from '../scopes.ts';
import {
  type Cursors,
  choosingProtocol,
  type HeadToken,
  type PullRequest,
  type WantedFrom,
} from '../wire.ts';
import type { Checkpoint } from './checkpoint.ts';
import { ageingTypes, isHere, type Kept, stayOf } from './kept.ts';

/** What one pull asks for, and what of its answer counts. */
export type Asked = {
  readonly request: Pick<PullRequest, 'cursors' | 'without' | 'from'>;
  /** The scopes this pull says nothing of; their cursors stay as they were. */
  readonly without: ReadonlySet<Scope>;
  /** The scopes that are pulled before all others; none: everything is asked for. */
  readonly first: readonly Scope[];
  /** Asked for first before, in vain. */
  readonly passed: readonly Scope[];
  /** What was known of the scopes before. */
  readonly cursors: Cursors;
};

/** Where a collection stands, apart from the incarnation. */
type Reached = Pick<Checkpoint, 'cursors' | 'stays' | 'first' | 'passed'>;

export type Asking = {
  readonly kept: Kept;
  readonly discipline: PulledDiscipline;
  readonly checkpoint: Reached;
  /** [SYN-28] Scopes that something of may lie here although no cursor says so: the server tells if they are lost. */
  readonly named: readonly Scope[];
  readonly head: HeadToken | null;
  readonly protocol: number;
};

/**
 * [SYN-31] What is let go of is named, and so is the day from which facts are kept. A server of an older protocol is told
 * that the device has read everything there: it then tells nothing of it, but still whether the person may read it.
 */
export function askFor(asking: Asking): Asked {
  const { kept, checkpoint, head, protocol, discipline } = asking;
  const away = Object.keys(kept).filter((scope) => !isHere(kept, scope));
  const cursors = validCursors(kept, checkpoint);
  const first = firstOf(kept, checkpoint, cursors);
  // A cursor that counts for nothing still names its scope.
  const named = new Set([...Object.keys(checkpoint.cursors), ...asking.named]);
  const others = first.length > 0 ? [...named].filter((scope) => !first.includes(scope)) : [];
  const without = new Set([...away, ...others]);
  const end = head?.seq ?? 0;
  const sent = Object.fromEntries([
    ...[...named].filter((scope) => !without.has(scope)).map((scope): [Scope, number] => [scope, 0]),
    ...Object.entries(cursors).filter(([scope]) => !without.has(scope)),
    ...[...without].map((scope): [Scope, number] => [scope, end]),
  ]);
  const isTold = protocol >= choosingProtocol && Object.keys(kept).length > 0;
  const from = discipline === 'facts' ? wantedFrom(kept) : undefined;
  const said = { without: [...without], ...(from && { from }) };
  return {
    request: { cursors: sent, ...(isTold && said) },
    without,
    first,
    // Not asked for yet, and not forgotten: whether they are lost is asked until they were read.
    cursors: { ...Object.fromEntries(others.map((scope): [Scope, number] => [scope, 0])), ...cursors },
    passed: checkpoint.passed ?? [],
  };
}

/** [SYN-29] A cursor of an earlier stay speaks of documents that are gone. */
function validCursors(kept: Kept, { cursors, stays }: Asking['checkpoint']): Cursors {
  return Object.fromEntries(
    Object.entries(cursors).filter(
      ([scope]) => isHere(kept, scope) && (stays?.[scope] ?? 0) === stayOf(kept, scope),
    ),
  );
}

function firstOf(kept: Kept, { first, passed }: Asking['checkpoint'], cursors: Cursors): Scope[] {
  return Object.entries(kept)
    .filter(([scope, { is, isUrgent }]) => is === 'here' && isUrgent && !passed?.includes(scope))
    .map(([scope]) => scope)
    .filter((scope) => cursors[scope] === undefined || first?.includes(scope));
}

function wantedFrom(kept: Kept): WantedFrom | undefined {
  const days = Object.entries(kept).flatMap(([scope, { is, from }]) =>
    is === 'here' && from !== null ? [[scope, from] as const] : [],
  );
  return days.length > 0 ? { types: [...ageingTypes], days: Object.fromEntries(days) } : undefined;
}

/** Where the collection stands after the answer. */
export function reachedBy(
  kept: Kept,
  asked: Asked,
  told: { readonly cursors: Cursors; readonly revoked: readonly string[]; readonly more: boolean },
): Reached {
  const before = Object.entries(asked.cursors).filter(([scope]) => asked.without.has(scope));
  const news = Object.entries(told.cursors).filter(([scope]) => !asked.without.has(scope));
  const cursors = Object.fromEntries([...before, ...news].filter(([scope]) => !told.revoked.includes(scope)));
  const stays = Object.fromEntries(
    Object.keys(cursors)
      .map((scope): [Scope, number] => [scope, stayOf(kept, scope)])
      .filter(([, stay]) => stay > 0),
  );
  const isUnfinished = asked.first.length > 0 && told.more;
  // Not the person's, or not yet: they come, if they come, with all others.
  const passed = [...new Set([...asked.passed, ...asked.first])].filter(
    (scope) => cursors[scope] === undefined && kept[scope]?.isUrgent,
  );
  return {
    cursors,
    ...(Object.keys(stays).length > 0 && { stays }),
    ...(isUnfinished && { first: [...asked.first] }),
    ...(passed.length > 0 && { passed }),
  };
}

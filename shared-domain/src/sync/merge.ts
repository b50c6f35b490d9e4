import { canonicalJson } from '../kernel/canonical-json.ts';
import type { MergeRule, RecordDefinition } from './define.ts';

type Body = Record<string, unknown>;

export type Merged = {
  readonly merged: Body;
  /** Fields whose rule lets the earlier stand and calls the whole change a conflict. */
  readonly conflicts: readonly string[];
  /** Fields whose rule lets the earlier stand and tells the later author. */
  readonly told: readonly string[];
  /** Fields that are written once and were changed: the change is refused. */
  readonly fixed: readonly string[];
};

export function sameContent(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

/**
 * [SYN-16] Merges two changes of one record field by field, from the state both began with (null: none, it was
 * created). A field only one side changed takes that side's value; for a field both changed, the type's rule speaks.
 * [SYN-17] Without a common beginning nobody knows who changed what: what differs is a conflict.
 */
export function mergeRecord(
  definition: Pick<RecordDefinition, 'merge'>,
  base: Body | null,
  master: Body,
  mine: Body,
): Merged {
  const merged: Body = { ...master };
  const against: Record<Verdict, string[]> = {
    theirs: [],
    mine: [],
    both: [],
    conflict: [],
    told: [],
    fixed: [],
  };
  for (const field of fieldsOf(definition, master, mine)) {
    const verdict = judgeField(ruleOf(definition, field), field, { base, master, mine });
    against[verdict].push(field);
    if (verdict === 'mine') put(merged, field, mine[field]);
    if (verdict === 'both') put(merged, field, union(base?.[field], master[field], mine[field]));
  }
  return { merged, conflicts: against.conflict, told: against.told, fixed: against.fixed };
}

type Verdict = 'theirs' | 'mine' | 'both' | 'conflict' | 'told' | 'fixed';
type Sides = { readonly base: Body | null; readonly master: Body; readonly mine: Body };

function judgeField(rule: MergeRule, field: string, { base, master, mine }: Sides): Verdict {
  if (sameContent(mine[field], master[field])) return 'theirs';
  if (base && sameContent(mine[field], base[field])) return 'theirs';
  if (rule === 'fixed') return 'fixed';
  if (base && sameContent(master[field], base[field])) return 'mine';
  if (rule === 'union') return 'both';
  if (!base || rule === 'conflict') return 'conflict';
  return rule === 'first' ? 'told' : 'mine';
}

function fieldsOf(definition: Pick<RecordDefinition, 'merge'>, master: Body, mine: Body): string[] {
  return [
    ...new Set([...Object.keys(definition.merge), ...Object.keys(master), ...Object.keys(mine)]),
  ].sort();
}

function ruleOf(definition: Pick<RecordDefinition, 'merge'>, field: string): MergeRule {
  // A field this program does not know came from a newer one: whoever knows it wins by coming later.
  return Object.hasOwn(definition.merge, field) ? (definition.merge[field] ?? 'latest') : 'latest';
}

function put(body: Body, field: string, value: unknown): void {
  if (value === undefined) delete body[field];
  else Object.defineProperty(body, field, { value, enumerable: true, configurable: true, writable: true });
}

/** Keeps what the first wrote in their order, then what is new; what either took away from the base is gone. */
function union(base: unknown, master: unknown, mine: unknown): unknown[] {
  const [before, theirs, ours] = [byContent(base), byContent(master), byContent(mine)];
  const all = new Map([...ours, ...theirs]);
  return [...new Set([...theirs.keys(), ...ours.keys()])]
    .filter((content) => !before.has(content) || (theirs.has(content) && ours.has(content)))
    .map((content) => all.get(content));
}

/** What is in a list, once each, by what it says: lists are as long as somebody makes them. */
function byContent(list: unknown): ReadonlyMap<string, unknown> {
  const values: readonly unknown[] = Array.isArray(list) ? list : [];
  return new Map(values.map((value) => [canonicalJson(value ?? null), value]));
}

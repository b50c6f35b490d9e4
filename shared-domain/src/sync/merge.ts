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
  const [before, theirs, ours] = [listOf(base), listOf(master), listOf(mine)];
  const has = (list: readonly unknown[], value: unknown) => list.some((one) => sameContent(one, value));
  const isKept = (value: unknown) => !has(before, value) || (has(theirs, value) && has(ours, value));
  const kept = [...theirs, ...ours].filter(isKept);
  return kept.filter((value, at) => kept.findIndex((one) => sameContent(one, value)) === at);
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

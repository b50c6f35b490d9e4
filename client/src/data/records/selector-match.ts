import { invariant } from 'shared-domain/kernel';

type Selector = Readonly<Record<string, unknown>>;
type Compare = (value: unknown, wanted: unknown) => boolean;

/**
 * Whether a document is what a query asked for, in place of mingo, whose every operator RxDB would take along: equality
 * and order, and what joins them, are all that RxDB's own queries and ours use. Another operator is a bug, said at once.
 */
export function getMingoQuery(selector: Selector): { test(document: unknown): boolean } {
  return { test: (document) => matches(document, selector) };
}

function matches(document: unknown, selector: Selector): boolean {
  return Object.entries(selector).every(([field, wanted]) => {
    if (field === '$and') return (wanted as Selector[]).every((one) => matches(document, one));
    if (field === '$or') return (wanted as Selector[]).some((one) => matches(document, one));
    return isWanted(valueAt(document, field), wanted);
  });
}

function isWanted(value: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return value === wanted;
  return Object.entries(wanted).every(([name, operand]) => {
    const compare = operators[name];
    invariant(compare, `no operator ${name} in a selector`);
    return compare(value, operand);
  });
}

const isOrdered: Compare = (a, b) =>
  typeof a === typeof b && (typeof a === 'string' || typeof a === 'number');

const operators: Readonly<Record<string, Compare>> = {
  $eq: (value, wanted) => value === wanted,
  $in: (value, wanted) => (wanted as readonly unknown[]).includes(value),
  $gt: (value, wanted) => isOrdered(value, wanted) && (value as string) > (wanted as string),
  $gte: (value, wanted) => isOrdered(value, wanted) && (value as string) >= (wanted as string),
  $lt: (value, wanted) => isOrdered(value, wanted) && (value as string) < (wanted as string),
  $lte: (value, wanted) => isOrdered(value, wanted) && (value as string) <= (wanted as string),
};

function valueAt(document: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], document);
}

/** RxDB orders strings and numbers by itself; what is left is what a field lacks: it comes first. */
export function compare(a: unknown, b: unknown): number {
  return rank(a) - rank(b);
}

function rank(value: unknown): number {
  return value === undefined || value === null ? 0 : typeof value === 'number' ? 1 : 2;
}

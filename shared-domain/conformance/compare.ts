import { OneOf } from './adapter.ts';

/** Whether an answer is what was expected: amounts by value (`0.5` is `0.50`), everything else to the letter. */
export function matches(expected: unknown, actual: unknown): boolean {
  if (actual instanceof OneOf) return actual.values.some((value) => matches(expected, value));
  if (Array.isArray(expected)) return sameList(expected, actual);
  if (typeof expected === 'object' && expected !== null) return sameFields(expected, actual);
  if (expected === null) return actual === null || actual === undefined;
  const [left, right] = [decimal(expected), decimal(actual)];
  return left !== undefined && right !== undefined ? left === right : expected === actual;
}

/** An answer as a failing line shows it. */
export function shown(value: unknown): string {
  if (value instanceof OneOf) return value.values.map(shown).join(' or ');
  if (value === undefined) return 'nothing';
  return JSON.stringify(value, (_, part) => (part instanceof OneOf ? part.values[0] : part));
}

function sameList(expected: readonly unknown[], actual: unknown): boolean {
  return (
    Array.isArray(actual) &&
    actual.length === expected.length &&
    expected.every((value, place) => matches(value, actual[place]))
  );
}

function sameFields(expected: object, actual: unknown): boolean {
  if (typeof actual !== 'object' || actual === null) return false;
  const answer = new Map(Object.entries(actual));
  const fields = Object.entries(expected);
  return (
    (fields.length > 0 || answer.size === 0) &&
    fields.every(([name, value]) => matches(value, answer.get(name)))
  );
}

// A number without leading zeros, in one spelling: `12.10`, `12.1` and 12.1 are the same, `012` is a reference.
function decimal(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return undefined;
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

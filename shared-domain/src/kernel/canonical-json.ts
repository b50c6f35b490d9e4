import { invariant } from './invariant.ts';

/**
 * [KER-8] One text per value, on every device: keys in the order of their code units, no blanks, members that are
 * `undefined` left out as JSON does.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    invariant(Number.isFinite(value), 'JSON has finite numbers only');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  }
  invariant(typeof value === 'object', `JSON has no ${typeof value}`);
  return objectJson(value as Record<string, unknown>);
}

function objectJson(value: Record<string, unknown>): string {
  let members = '';
  for (const key of inOrder(Object.keys(value))) {
    const member = value[key];
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

/** Most are written down in order, and a check costs far less than sorting. */
function inOrder(keys: string[]): string[] {
  const isInOrder = keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key);
  return isInOrder ? keys : keys.sort();
}

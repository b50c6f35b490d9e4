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
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}

import { ImmutableString } from '@automerge/automerge/slim';

const deepest = 16;

/** What an Automerge document holds, as plain JSON; what JSON cannot say, and what nests too deep, becomes null. */
export function plainOf(value: unknown, depth = 0): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof ImmutableString) return value.toString();
  if (typeof value !== 'object' || depth >= deepest || value instanceof Uint8Array) return null;
  if (Array.isArray(value)) return value.map((item) => plainOf(item, depth + 1));
  return isMap(value) ? plainMap(value, depth) : null;
}

function plainMap(value: object, depth: number): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    // Somebody else's program may have written a field of that name; ours would run into Object's own.
    if (key !== '__proto__') map[key] = plainOf(member, depth + 1);
  }
  return map;
}

function isMap(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

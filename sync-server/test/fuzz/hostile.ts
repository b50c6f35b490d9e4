import fc from 'fast-check';

/** Stands in a value for text that no serialiser would write: `1e400`, `-0`, a bare `NaN`. */
export const raw = (text: string) => `@@raw:${text}@@`;
/** Stands in a key for a name the object already has. */
const again = (name: string) => `@@again:${name}@@`;

/** JSON as an attacker types it. */
export function hostileText(value: unknown): string {
  return (JSON.stringify(value) ?? '')
    .replace(/"@@raw:([^@]*)@@"/g, '$1')
    .replace(/"@@again:([^@"\\]*)@@"/g, '"$1"');
}

const numbers = [
  '1e400',
  '-1e400',
  '-0',
  '9007199254740993',
  '1.5',
  '-1',
  '2147483648',
  '1e-400',
  '0x10',
  'NaN',
];
const texts = [
  '',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\u202egnp.exe',
  '\ufeff',
  '\uffff',
  'e\u0301'.repeat(50),
  '\u{1F469}\u200d\u{1F680}',
  "'; drop table documents; --",
  '<img src=x onerror=alert(1)>',
  '{{7*7}}',
  '../../etc/passwd',
  '=cmd|calc',
  '2026-02-30',
  '9999-12-31T23:59:60Z',
  '0000-00-00',
  'NaN',
  'null',
  'x'.repeat(5_000),
];
const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  '',
  '\u0000',
  '\ud800',
  'é',
  '0',
  'x'.repeat(300),
];

export const hostileName = fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 12 }));

const leaf = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -1, 1, 2 ** 31, 2 ** 53 - 1, -(2 ** 53), 1e308),
  },
  { weight: 3, arbitrary: fc.constantFrom(...numbers).map(raw) },
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** `{ a: { a: … } }` or `[[…]]`, of that depth. */
const deep = fc.tuple(fc.integer({ min: 2, max: 60 }), fc.boolean()).map(([depth, isList]) => {
  let value: unknown = 1;
  for (let at = 0; at < depth; at += 1) value = isList ? [value] : { a: value };
  return value;
});

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: leaf },
  { weight: 1, arbitrary: fc.array(leaf, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(fc.tuple(hostileName, leaf), { maxLength: 3 }).map(Object.fromEntries) },
  { weight: 1, arbitrary: deep },
);

/** One change somewhere in a request; `at` chooses the place among all there are. */
export type Twist = { readonly at: number } & (
  | { readonly do: 'put'; readonly value: unknown }
  | { readonly do: 'add'; readonly name: string; readonly value: unknown }
  | { readonly do: 'drop' | 'repeat' | 'wrap' }
  | { readonly do: 'swap'; readonly with: number }
  | { readonly do: 'take'; readonly secret: number }
);

const at = fc.nat({ max: 100_000 });
export const twist: fc.Arbitrary<Twist> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('put' as const), at, value: hostileValue }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('add' as const), at, name: hostileName, value: hostileValue }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('drop' as const, 'repeat' as const, 'wrap' as const), at }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('swap' as const), at, with: at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take' as const), at, secret: at }) },
);

type Place = { readonly holder: Record<string, unknown>; readonly name: string };

/** The request after its twists; `secrets` are ids, scopes and heads of others that somebody may have guessed. */
export function twisted(request: unknown, twists: readonly Twist[], secrets: readonly unknown[]): unknown {
  const root = { request: structuredClone(request) };
  for (const one of twists) {
    const places = placesIn(root as unknown as Record<string, unknown>);
    const place = places[one.at % places.length];
    if (place) turn(place, one, places, secrets);
  }
  return root.request;
}

function turn(place: Place, one: Twist, places: readonly Place[], secrets: readonly unknown[]): void {
  const { holder, name } = place;
  const before = holder[name];
  switch (one.do) {
    case 'put':
      set(holder, name, one.value);
      break;
    case 'take':
      set(holder, name, structuredClone(secrets[one.secret % secrets.length]));
      break;
    case 'wrap':
      set(holder, name, [before]);
      break;
    case 'drop':
      if (Array.isArray(holder)) takeOut(holder, Number(name));
      else delete holder[name];
      break;
    case 'repeat':
      if (Array.isArray(holder)) holder.push(structuredClone(before));
      else set(holder, again(name), structuredClone(before));
      break;
    case 'swap':
      exchange(place, places[one.with % places.length]);
      break;
    case 'add':
      if (isHolder(before)) set(before, one.name, one.value);
      break;
  }
}

/** What follows moves up: an array with a `constructor` of its own does not let itself be spliced. */
function takeOut(holder: unknown[], at: number): void {
  holder.copyWithin(at, at + 1);
  holder.length = Math.max(0, holder.length - 1);
}

function exchange(one: Place, other: Place | undefined): void {
  if (!other) return;
  const value = structuredClone(other.holder[other.name]);
  set(other.holder, other.name, structuredClone(one.holder[one.name]));
  set(one.holder, one.name, value);
}

/** Also where the name is `__proto__`: a key like any other, as `JSON.parse` makes it. */
function set(holder: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
}

function placesIn(holder: Record<string, unknown>): Place[] {
  return Object.keys(holder).flatMap((name) => {
    const value = holder[name];
    return [{ holder, name }, ...(isHolder(value) ? placesIn(value) : [])];
  });
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

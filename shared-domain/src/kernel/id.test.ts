import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isId, uuidv7 } from './id.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const millis = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('[KER-7] a new id is a version 7 UUID ordered by its time', () => {
  fc.assert(
    fc.property(millis, millis, bytes, bytes, (a, b, chanceA, chanceB) => {
      const first = uuidv7(a, () => chanceA);
      const second = uuidv7(b, () => chanceB);
      expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      if (a !== b) expect(first < second).toBe(a < b);
    }),
  );
});

test('[KER-7] what follows from a command bears its id and a suffix', () => {
  const id = uuidv7(1_700_000_000_000, () => new Uint8Array(10));
  expect(isId(id) && isId(`${id}.charge-${id}`)).toBe(true);
  expect([`${id}.`, id.toUpperCase(), '', `${id}/x`, `${id}.${'a'.repeat(200)}`].some(isId)).toBe(false);
});

import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import type * as RxDB from 'rxdb/plugins/core';
import { describe, expect, test } from 'vitest';
import { getMingoQuery } from './selector-match.ts';

// As it is installed, not as our build gives it: with mingo.
const rxdb = createRequire(import.meta.url)('rxdb/plugins/core') as typeof RxDB;

const word = fc.constantFrom('', 'a', 'b', 'lot');
const height = fc.integer({ min: 0, max: 3 });
const kept = fc.record(
  { type: word, sort: word, _deleted: fc.boolean(), _meta: fc.record({ lwt: height }) },
  { requiredKeys: ['_meta'] },
);
const order = fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte');
const condition = fc.oneof(
  fc
    .tuple(fc.constantFrom('type', 'sort'), order, word)
    .map(([field, is, value]) => ({ [field]: { [is]: value } })),
  fc.tuple(order, height).map(([is, value]) => ({ '_meta.lwt': { [is]: value } })),
  fc.array(word, { maxLength: 3 }).map((words) => ({ type: { $in: words } })),
  fc.boolean().map((value) => ({ _deleted: { $eq: value } })),
);
const selector = fc.oneof(
  condition,
  fc.array(condition, { minLength: 1, maxLength: 3 }).map((all) => ({ $and: all })),
  fc.array(condition, { minLength: 1, maxLength: 3 }).map((any) => ({ $or: any })),
);

describe('a selector', () => {
  test('matches what it matches with mingo', () => {
    fc.assert(
      fc.property(selector, kept, (asked, document) => {
        const query = { selector: asked, sort: [], skip: 0 } as never;
        const expected = rxdb.getQueryMatcher({} as never, query)(document as never);
        expect(getMingoQuery(asked).test(document)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  test('with an operator nobody wrote is a bug', () => {
    expect(() => getMingoQuery({ type: { $regex: 'l' } }).test({ type: 'lot' })).toThrow(
      'no operator $regex',
    );
  });
});

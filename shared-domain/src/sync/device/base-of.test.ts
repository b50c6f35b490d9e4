import { expect, test } from 'vitest';
import { catalogueOf } from '../catalogue-of.ts';
import { cards } from '../testing/test-catalogue.ts';
import { baseOf } from './base-of.ts';

const next = {
  ...cards,
  version: cards.version + 1,
  migrations: { [cards.version]: (old: object) => ({ ...old, web: null }) },
};
const before = { type: cards.type, version: cards.version, deleted: false, rev: 'r1', body: { name: 'a' } };

test('[SYN-5] what a newer document was changed from is said in its own words', () => {
  const catalogue = catalogueOf([next as never]);
  expect(baseOf(catalogue, before as never, { version: next.version })).toEqual({
    rev: 'r1',
    body: { name: 'a', web: null },
  });
});

test('[SYN-5] what is of one version stays as it is, and what was removed was nothing', () => {
  const catalogue = catalogueOf([cards as never]);
  expect(baseOf(catalogue, before as never, before)).toEqual({ rev: 'r1', body: { name: 'a' } });
  expect(baseOf(catalogue, { ...before, deleted: true } as never, before)).toBeNull();
});

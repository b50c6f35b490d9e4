import { expect, test } from 'vitest';
import { Instant } from '../../kernel/local-date.ts';
import { linkDays, linkEndsAt } from './link-ends-at.ts';

test('[DOC-9] a link is good for one, seven or thirty days', () => {
  const made = '2028-02-28T23:59:59.999Z';
  expect(linkDays.map((days) => linkEndsAt(made, days))).toEqual([
    '2028-02-29T23:59:59.999Z',
    '2028-03-06T23:59:59.999Z',
    '2028-03-29T23:59:59.999Z',
  ]);
  for (const days of linkDays) expect(Instant.safeParse(linkEndsAt(made, days)).success).toBe(true);
});

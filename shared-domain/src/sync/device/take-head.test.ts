import { expect, test } from 'vitest';
import type { HeadToken } from '../wire.ts';
import { judgeHead } from './take-head.ts';

const seen: HeadToken = { epoch: 3, nonce: 'n', seq: 10, changeId: 'c10' };

test.each<[string, HeadToken | null, Partial<HeadToken>, ReturnType<typeof judgeHead>]>([
  ['the first ever seen', null, {}, 'follows'],
  ['the same', seen, {}, 'follows'],
  ['further on', seen, { seq: 11, changeId: 'c11' }, 'follows'],
  ['less than was named', seen, { seq: 9, changeId: 'c9' }, 'stale'],
  ['a later incarnation', seen, { epoch: 4, nonce: 'm', seq: 2, changeId: 'd2' }, 'newEpoch'],
  ['an incarnation that is over', seen, { epoch: 2, seq: 99 }, 'stale'],
  ['the same number of another restore', seen, { nonce: 'm', seq: 99 }, 'stale'],
  ['the same position with another past', seen, { changeId: 'x10' }, 'stale'],
])('[SYN-12] a head is judged: %s', (_, known, offered, verdict) => {
  expect(judgeHead(known, { ...seen, ...offered })).toBe(verdict);
});

test.each<[string, HeadToken | null, Partial<HeadToken>]>([
  ['with less than was seen meanwhile', { ...seen, seq: 7, changeId: 'c7' }, { seq: 11, changeId: 'c11' }],
  ['with less, and is from before it', { ...seen, seq: 7, changeId: 'c7' }, { seq: 9, changeId: 'c9' }],
  ['with nothing', null, { seq: 11, changeId: 'c11' }],
])(
  '[SYN-12] an answer to who was asked %s is asked for again: a restore would stay hidden',
  (_, asked, offered) => {
    expect(judgeHead(seen, { ...seen, ...offered }, asked)).toBe('unsure');
  },
);

import { expect, test } from 'vitest';
import { draftBody } from '../../data/testing/sample-case.ts';
import { balanceOf, netLeft } from './balance.ts';

test.each([
  [136_250, 'exact', 0],
  [136_253, 'rounding', 3],
  [136_260, 'short', 10],
  [136_000, 'over', -250],
])('a document of %i cents against lines of 1 362,50 is %s', (total, is, difference) => {
  expect(balanceOf({ ...draftBody, total })).toMatchObject({ is, difference });
});

test('a credit note falls short on its own side', () => {
  const lines = Object.fromEntries(
    Object.entries(draftBody.lines).map(([id, line]) => [id, { ...line, net: -(line.net ?? 0) }]),
  );
  expect(balanceOf({ ...draftBody, lines, total: -140_000 }).is).toBe('short');
  expect(balanceOf({ ...draftBody, lines, total: -130_000 }).is).toBe('over');
});

test('without a total there is nothing to compare', () => {
  expect(balanceOf({ ...draftBody, total: null }).is).toBe('noTotal');
});

test('the one line without an amount gets what is left, its tax taken out', () => {
  const [first = ''] = Object.keys(draftBody.lines);
  const lines = { ...draftBody.lines, [first]: { ...draftBody.lines[first]!, net: null } };
  const left = netLeft({ ...draftBody, lines });
  expect(left).toEqual({ lineId: first, net: 100_000 });
  expect(netLeft({ ...draftBody, lines, total: null })).toBeNull();
  expect(netLeft(draftBody)).toBeNull();
});

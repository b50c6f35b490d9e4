import { sampleId } from 'shared-domain/kernel';
import { allocationKeys } from 'shared-domain/ownership';
import { expect, test } from 'vitest';
import { pasteColumn, readKey, typedKey, yearBegunOn } from './typed-key.ts';

const before = allocationKeys.sample.body;
const [a, b] = [sampleId(20), sampleId(21)];
const typed = { ...typedKey(before, { denominator: 1000 }), from: '2026-12-01' };

test('a new version begins with the parts of the last, and stands behind it', () => {
  const { key, sums, troubles } = readKey(
    { ...typed, parts: { [a]: '400', [b]: '600' } },
    before,
    '2026-11-02',
  );
  expect(troubles).toEqual({});
  expect(sums.missing).toBe(0);
  expect(key.versions.map(({ from }) => from)).toEqual(['2024-01-01', '2026-12-01']);
});

test.each([
  [{ parts: { [a]: '450', [b]: '549' } }, 'key-parts', 'key.partsDoNotAddUp'],
  [{ from: '2026-11-02' }, 'key-from', 'key.versionUsed'],
  [{ from: '2023-01-01' }, 'key-from', 'key.versionsOutOfOrder'],
  [{ from: null }, 'key-from', 'field.missing'],
  [{ parts: { [a]: '45,5' } }, `part-${sampleId(20)}`, 'field.notNumber'],
] as const)('%j is told at its field', (changes, field, code) => {
  expect(readKey({ ...typed, ...changes }, before, '2026-11-02').troubles[field]).toMatchObject({ code });
});

test('parts count their thousands as people write them', () => {
  const parts = { [a]: '1.000', [b]: '9 000' };
  const { sums } = readKey({ ...typed, denominator: '10 000', parts }, null, null);
  expect(sums).toEqual({ sum: 10_000, denominator: 10_000, missing: 0 });
});

test('a column pasted from a spreadsheet fills the lots from that one on', () => {
  expect(pasteColumn('105\r\n95\r\n', [a, b], a)).toEqual({ [a]: '105', [b]: '95' });
  expect(pasteColumn('105\n95', [a, b], b)).toEqual({ [b]: '105' });
  expect(pasteColumn('105', [a, b], a)).toBeNull();
});

test('the first key of a building is its general one, from the start of the financial year', () => {
  const first = { name: 'Charges générales', from: yearBegunOn('07-01', '2026-11-20') };
  expect(typedKey(null, { denominator: 1000 }, first)).toMatchObject({
    code: 'A',
    kind: 'general',
    from: '2026-07-01',
  });
  expect(yearBegunOn('07-01', '2026-06-30')).toBe('2025-07-01');
});

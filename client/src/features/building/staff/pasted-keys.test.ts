import { sampleId } from 'shared-domain/kernel';
import { allocationKeys } from 'shared-domain/ownership';
import { expect, test } from 'vitest';
import type { BuildingFile } from '../use-building-file.ts';
import { pastedKeys } from './pasted-keys.ts';

const { id, body } = allocationKeys.sample;
const [one, two] = [sampleId(20), sampleId(21)];
const version = body.versions[0] ?? null;
const file = {
  lots: [{ id: one }, { id: two }],
  columns: [{ key: { id, body }, version }],
} as unknown as Pick<BuildingFile, 'lots' | 'columns'>;
const pasted = (parts: Record<string, number>, used: string | null = null) =>
  pastedKeys(file, { [id]: parts }, '2026-01-01', () => used);

test('what is pasted is laid over the version in force, and begins a new one', () => {
  const [key] = pasted({ [one]: 400, [two]: 600 });
  expect(key).toMatchObject({
    refusal: null,
    differences: [
      { lotId: one, before: 450, after: 400 },
      { lotId: two, before: 550, after: 600 },
    ],
  });
  expect(key?.versions.map(({ from }) => from)).toEqual(['2024-01-01', '2026-01-01']);
});

test('what says the same changes nothing; a wrong sum and a day that was charged are refused', () => {
  expect(pasted({ [one]: 450 })).toEqual([]);
  expect(pasted({ [one]: 400 })[0]?.refusal?.code).toBe('key.partsDoNotAddUp');
  expect(pasted({ [one]: 400, [two]: 600 }, '2026-03-10')[0]?.refusal?.code).toBe('key.versionUsed');
});

import { expect, test } from 'vitest';
import { wordsIn } from '../../i18n/index.ts';
import { stateOfYear } from './state-of-year.ts';
import { tellCharges } from './tell-charges.ts';

const building = { organisation: 'o', id: 'b', name: 'Les Tilleuls' };
const told = async (year: number, before: number | null) => {
  const { t, format } = await wordsIn('nl', 'everybody');
  const categories = [{ category: 'water' as const, amount: 24_110, before }];
  return { ...tellCharges({ building, categories }, year, '2026-11-22', t, format), format };
};

test('a running year is held against the same day of the year before, one that is over against all of it', async () => {
  const { heads, bars, format } = await told(2026, 23_550);
  expect(heads).toEqual({ label: 'Categorie', value: '2026', against: 'In 2025, op dezelfde datum' });
  expect(bars).toMatchObject([{ key: 'water', label: 'Water', value: 24_110, figure: format.money(24_110) }]);
  expect(bars[0]?.against).toMatchObject({ value: 23_550, figure: format.money(23_550) });
  expect((await told(2025, 0)).heads.against).toBe('In 2024');
});

test('where nothing was charged the year before, nothing is held against it', async () => {
  const { heads, bars } = await told(2025, null);
  expect([heads.against, bars[0]?.against]).toEqual([undefined, undefined]);
});

type Statements = Parameters<typeof stateOfYear>[1];

test('what a year cost is final once the year was settled, and nothing of it waits on this device', () => {
  const statement = (state: 'recorded' | 'onDevice', until: string) =>
    [{ state, body: { period: { from: '2025-01-01', until } } }] as unknown as Statements;
  const recorded = [{ state: 'recorded' as const }];
  expect(stateOfYear(recorded, statement('recorded', '2025-12-31'), 2025)).toBe('final');
  expect(stateOfYear(recorded, statement('onDevice', '2025-12-31'), 2025)).toBe('provisional');
  expect(stateOfYear(recorded, statement('recorded', '2025-06-30'), 2025)).toBe('provisional');
  const later = [{ state: 'recorded', body: { period: { from: '2026-01-01', until: '2026-12-31' } } }];
  expect(stateOfYear(recorded, later as unknown as Statements, 2025)).toBe('provisional');
  expect(stateOfYear([{ state: 'onDevice' }], statement('recorded', '2025-12-31'), 2025)).toBe('provisional');
  expect(stateOfYear(recorded, [], 2025)).toBe('provisional');
});

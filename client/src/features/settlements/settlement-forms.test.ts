import { sampleId } from 'shared-domain/kernel';
import { type Anomaly, type Settlement, settlements } from 'shared-domain/receivables';
import { expect, test } from 'vitest';
import type { Format } from '../../i18n/index.ts';
import { beginTyping, toKeep, typeInto } from '../../ui/form/typing.ts';
import { nextPeriod } from './next-period.ts';
import { comparedWith, previewRows } from './preview-rows.ts';
import { placeOf, sayAnomaly } from './say-anomaly.ts';
import { readMeter } from './typed-meter.ts';
import { readSettings, typedSettings } from './typed-settings.ts';
import {
  isSameName,
  periodTroubles,
  publicationOf,
  publicationTroubles,
  type TypedSettlement,
  withExampleMeter,
} from './typed-settlement.ts';

const today = '2026-11-20';
const typed = {
  from: '2026-01-01',
  until: '2026-06-30',
  label: ' Décompte ',
  bookedOn: '2026-06-30',
  dueOn: '2026-12-31',
  meters: [],
  confirmed: 'les  tilleuls ',
};
const around = { building: sampleId(10), buildingName: 'Les Tilleuls', contentHash: 'ab', corrects: null };

test.each([
  [{ from: null }, 'settlement-from', 'field.missing'],
  [{ until: null }, 'settlement-until', 'field.missing'],
  [{ label: ' ' }, 'settlement-label', 'field.missing'],
  [{ until: '2025-12-31' }, 'settlement-until', 'settlement.periodInvalid'],
  [{ until: '2026-12-31' }, 'settlement-until', 'settlement.periodNotOver'],
])('the period %j is told at its field', (changes, field, code) => {
  expect(periodTroubles({ ...typed, ...changes }, today)[field]).toMatchObject({ code });
});

test.each([
  [{ bookedOn: null }, 'settlement-booked', 'field.missing'],
  [{ bookedOn: '2026-06-29' }, 'settlement-booked', 'settlement.bookedOutside'],
  [{ bookedOn: '2026-11-21' }, 'settlement-booked', 'settlement.bookedOutside'],
  [{ dueOn: null }, 'settlement-due', 'field.missing'],
  [{ dueOn: '2026-06-29' }, 'settlement-due', 'settlement.dueTooEarly'],
  [{ dueOn: '2026-11-19' }, 'settlement-due', 'settlement.dueTooEarly'],
  [{ confirmed: 'Les Tilleul' }, 'settlement-confirm', 'field.missing'],
])('the publication %j is told at its field', (changes, field, code) => {
  expect(publicationTroubles({ ...typed, ...changes }, around, today)[field]).toMatchObject({ code });
});

test('what was typed becomes the command, once every day is there', () => {
  expect({ ...periodTroubles(typed, today), ...publicationTroubles(typed, around, today) }).toEqual({});
  expect(publicationOf(typed, around)).toMatchObject({
    label: 'Décompte',
    contentHash: 'ab',
    corrects: null,
  });
  expect(publicationOf({ ...typed, dueOn: null }, around)).toBeNull();
  expect(isSameName('LES TILLEULS', 'Les Tilleuls')).toBe(true);
});

test('readings become whole units, with as many decimals as the finest', () => {
  const read = readMeter({
    account: '61200',
    unit: 'm³',
    readings: { a: '12,5', b: '7', c: ' ', d: '0.125' },
  });
  expect(read.meter).toEqual({
    account: '61200',
    unit: 'm³',
    decimals: 3,
    readings: { a: 12_500, b: 7_000, d: 125 },
  });
  const wrong = readMeter({ account: 'eau', unit: '', readings: { a: '-1', b: '1,2345' } });
  expect(Object.keys(wrong.troubles)).toEqual(['meter-account', 'meter-unit', 'meter-a', 'meter-b']);
  expect(wrong.meter).toBeNull();
});

test('settings are read as they are written, and told where they are not', () => {
  const settings = { dueDays: 45, tenantShares: { '61300': 50, '6121': 0 } };
  expect(readSettings(typedSettings(settings)).settings).toEqual(settings);
  expect(readSettings({ dueDays: '30', tenantShares: '61300 = 60 %\n\n' }).settings).toMatchObject({
    tenantShares: { '61300': 60 },
  });
  const { troubles } = readSettings({ dueDays: '366', tenantShares: '61300 101' });
  expect(Object.keys(troubles)).toEqual(['settings-days', 'settings-shares']);
});

const published = (from: string, until: string) => ({
  id: sampleId(1),
  body: { ...settlements.sample.body, period: { from, until } },
});

test.each([
  [[], '01-01', { from: '2025-01-01', until: '2025-12-31' }],
  [[], '07-01', { from: '2025-07-01', until: '2026-06-30' }],
  [[published('2025-01-01', '2025-12-31')], '01-01', { from: '2026-01-01', until: '2026-11-19' }],
  [[published('2024-01-01', '2024-12-31')], '01-01', { from: '2025-01-01', until: '2025-12-31' }],
])('the next period follows what was settled: %#', (known, yearStart, period) => {
  expect(nextPeriod(known, yearStart, today)).toEqual(period);
});

test('an anomaly is said in words and leads to where it is set right', () => {
  const format = { money: (cents: number) => `€${cents}`, day: (day: string) => `d${day}` } as Format;
  const anomaly: Anomaly = {
    name: 'suspenseNotEmpty',
    target: { kind: 'account', id: '499' },
    params: { amount: 500, date: '2026-01-01', account: '499' },
  };
  const said = sayAnomaly(anomaly, (id, values) => `${id} ${JSON.stringify(values)}`, format);
  expect(said).toBe(
    'settlements.anomaly.suspenseNotEmpty {"amount":"€500","date":"d2026-01-01","account":"499"}',
  );
  expect(placeOf(anomaly)).toEqual({ to: '/books', search: { account: '499' } });
  const kinds = ['draft', 'submission', 'bankLine', 'key', 'lot', 'owner', 'settlement', 'entry'] as const;
  const places = kinds.map((kind) => placeOf({ ...anomaly, target: { kind, id: 'x' } })?.to);
  expect(places).toEqual([
    '/invoices/x',
    '/approvals/x',
    '/bank',
    '/building',
    '/building',
    '/building',
    '/settlements/x',
    '/books/entries/x',
  ]);
  expect(placeOf({ ...anomaly, target: null })).toBeNull();
});

test('the settlement before is compared: the corrected one, else the last that ended before', () => {
  const one = { ...settlements.sample.body, id: 'one', period: { from: '2024-01-01', until: '2024-12-31' } };
  const two = { ...one, id: 'two', period: { from: '2025-01-01', until: '2025-12-31' } };
  const now = { from: '2026-01-01', until: '2026-12-31' };
  expect(comparedWith([two, one], now, null)?.id).toBe('two');
  expect(comparedWith([two, one], two.period, null)?.id).toBe('one');
  expect(comparedWith([two, one], now, 'one')?.id).toBe('one');
  expect(comparedWith([], now, null)).toBeNull();
});

test('who bears far more or less than before, compared with all, is marked', () => {
  const owner = (ownerId: string, costs: number) => ({
    ownerId,
    name: ownerId,
    costs,
    provisions: 0,
    balance: costs,
  });
  const spellsOf = () => ({ spells: [], unheld: 0 });
  const settlement = {
    period: { from: '2026-01-01', until: '2026-12-31' },
    houses: { lots: [], spellsOf, placeOf: new Map() },
    owners: [owner('a', 17_000), owner('b', 5_000), owner('c', 7_000), owner('d', 1_000)],
  } as unknown as Settlement;
  const before = {
    ...settlements.sample.body,
    id: 'before',
    owners: ['a', 'b', 'c'].map((ownerId) => ({
      ...owner(ownerId, 8_000),
      privateCosts: 0,
      communication: '',
    })),
  };
  const rows = previewRows(settlement, before);
  expect(rows.map(({ ownerId, before: last, isOutlier }) => [ownerId, last, isOutlier])).toEqual([
    ['a', 8_000, true],
    ['b', 8_000, false],
    ['c', 8_000, false],
    ['d', null, false],
  ]);
  // A third of the year, or a year three times as dear: everybody moved alike.
  const alike = ['a', 'b', 'c'].map((ownerId) => owner(ownerId, 24_000));
  const dearer = { ...settlement, owners: alike } as unknown as Settlement;
  expect(previewRows(dearer, before).map(({ isOutlier }) => isOutlier)).toEqual([false, false, false]);
});

test('meters that were added are there when the preparation is taken up again', () => {
  const { confirmed: _, ...first }: TypedSettlement = typed;
  const meters = [{ account: '61200', unit: 'm³', decimals: 2, readings: { [sampleId(1)]: 1250 } }];
  const kept = toKeep(typeInto(beginTyping(first), { meters }));
  expect(beginTyping(first, kept, { like: withExampleMeter(first) }).form).toEqual({ ...first, meters });
});

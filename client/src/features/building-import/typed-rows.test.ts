import { languages } from 'shared-domain/kernel';
import { lotKinds } from 'shared-domain/ownership';
import { planImport, readBuilding } from 'shared-domain/ownership/import';
import { expect, test } from 'vitest';
import { allTexts, type TextId } from '../../i18n/texts/index.ts';
import { emptyRow, isTypedImport, rowAfter, tableOf } from './typed-rows.ts';

const inLanguage = (language: (typeof languages)[number]) =>
  ((id: TextId) => allTexts[id][language]) as never;
const row = (id: string, more: object) => ({ ...emptyRow(id), ...more });
const rows = [
  row('1', { number: '1A', part: '450', lastName: 'Lambert', firstName: 'Anne', share: '1/2' }),
  row('2', {}),
  row('3', { number: '1A', lastName: 'Peeters', firstName: 'Bart', share: '1/2', email: 'bart@example.be' }),
  row('4', { number: 'Cave 1', kind: 'cellar', part: ' 550 ', lastName: 'Immo Parc SA' }),
];
const world = {
  ...{ building: 'b', language: 'fr' as const, denominator: 1_000, from: '2026-01-01', today: '2026-11-21' },
  ...{ lots: [], owners: [], ownerships: [], keys: [], generalName: 'A', usedUntil: () => null },
};
const planOf = (table: ReturnType<typeof tableOf>) => {
  let made = 0;
  const newId = () => {
    made += 1;
    return String(made);
  };
  return planImport(readBuilding(table), { ...world, newId });
};

test.each(languages)('[IMP-2] what is typed is read like what is pasted, in %s', (language) => {
  const plan = planOf(tableOf(rows, 1_000, inLanguage(language)));
  expect(plan.findings).toEqual([]);
  expect(plan.lots.map(({ body }) => [body.number, body.kind])).toEqual([
    ['1A', 'apartment'],
    ['Cave 1', 'cellar'],
  ]);
  expect(plan.holdings.map(({ holders }) => holders.length)).toEqual([2, 1]);
  expect(plan.keys.map(({ sum, body }) => [sum, body.kind, body.denominator])).toEqual([
    [1_000, 'general', 1_000],
  ]);
});

test.each(languages)('[IMP-4] each kind of lot is known by its word, in %s', (language) => {
  const all = lotKinds.map((kind, at) => row(kind, { number: String(at), kind, part: '1' }));
  const table = tableOf(all, lotKinds.length, inLanguage(language));
  expect(planOf(table).lots.map(({ body }) => body.kind)).toEqual([...lotKinds]);
});

test('a row is called by its place on the screen, and one that is empty is none', () => {
  const table = tableOf(rows, 1_000, inLanguage('fr'));
  expect(table.map(({ row: at }) => at)).toEqual([0, 1, 3, 4]);
  expect(tableOf([emptyRow('1')], 1_000, inLanguage('fr'))).toEqual([]);
  expect(rowAfter(rows, '5')).toEqual(row('5', { kind: 'cellar' }));
});

test('what was kept is taken again as far as this screen knows it', () => {
  const kept = JSON.parse(JSON.stringify({ rows, pasted: 'Lot;Parts' }));
  expect(isTypedImport(kept)).toBe(true);
  const [first] = rows;
  const { email: _, ...withoutEmail } = first as object as Record<string, string>;
  for (const other of [
    null,
    'x',
    { rows: [], pasted: '' },
    { rows },
    { rows: [{ ...first, kind: 'castle' }], pasted: '' },
    { rows: [withoutEmail], pasted: '' },
  ])
    expect(isTypedImport(other)).toBe(false);
});

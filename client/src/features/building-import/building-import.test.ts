import { languages } from 'shared-domain/kernel';
import { fieldOf, importFields, planImport, readBuilding, readTable } from 'shared-domain/ownership/import';
import { expect, test } from 'vitest';
import { allTexts, type TextId } from '../../i18n/texts/index.ts';
import { templateSheet } from './template.ts';

const inLanguage = (language: (typeof languages)[number]) =>
  ((id: TextId) => allTexts[id][language]) as never;

test.each(languages)('the headings of the template are read again, in %s', (language) => {
  for (const field of importFields) {
    const label = allTexts[`import.field.${field}`][language];
    if (field !== 'part') expect(fieldOf(label), label).toBe(field);
  }
  const { headers, rows } = templateSheet(inLanguage(language), language);
  const text = [headers, ...rows].map((row) => row.join('\t')).join('\n');
  let made = 0;
  const plan = planImport(readBuilding(readTable(text)), {
    ...{ building: 'b', language, denominator: 1_000, from: '2026-01-01', today: '2026-11-21' },
    ...{ lots: [], owners: [], ownerships: [], keys: [], generalName: 'A', usedUntil: () => null },
    newId: () => {
      made += 1;
      return String(made);
    },
  });
  expect(plan.findings).toEqual([]);
  expect([plan.lots.length, plan.owners.length, plan.holdings.length]).toEqual([2, 3, 2]);
  expect(plan.keys.map(({ body, sum }) => [body.code, sum])).toEqual([
    ['A', 1_000],
    ['B', 1_000],
  ]);
});

import { expect, test } from 'vitest';
import { computeSettlement } from './compute-settlement.ts';
import { explainLine, formatUnits } from './explain-line.ts';
import { expensesOf, statementOf } from './statement-of.ts';
import { quarter } from './testing/quarter.ts';
import { historyOf, ownerId, whole } from './testing/settlement-world.ts';

test('[SET-13] a line tells its vouchers, its key, its days, the exact fraction and the leftover cent', () => {
  const settlement = computeSettlement(quarter());
  const statement = statementOf(settlement, ownerId(0));
  const [line] = statement.lines;
  if (!line) throw new Error('there is a line');
  const said = explainLine(statement, line, expensesOf(settlement), 'fr');
  expect(said?.formula).toBe(
    '1 000,00 € × 275/1 000 × 61/91 = 184,3406 → 184,34 €'
      .replaceAll(' €', '\u00a0€')
      .replace('1 000,00', '1\u202f000,00')
      .replace('1 000 ×', '1\u202f000 ×'),
  );
  expect(said).toMatchObject({ isComplete: true, hasLeftoverCent: false, exact: '184,3406' });
  expect(said?.items).toMatchObject([{ on: '2026-04-10', amount: 100_000 }]);
  expect(explainLine({ bases: [] }, line, [], 'fr')).toBeNull();
});

test('[SET-13] who holds two lots, or a third of one, sees each of them in the formula', () => {
  const third = { ownerId: ownerId(0), numerator: 1, denominator: 3 };
  const rest = { ownerId: ownerId(1), numerator: 2, denominator: 3 };
  const input = {
    ...quarter(),
    ownerships: [historyOf(0, [['2020-01-01', [third, rest]]]), historyOf(1, [['2020-01-01', [whole(0)]]])],
  };
  const settlement = computeSettlement(input);
  const statement = statementOf(settlement, ownerId(0));
  expect(statement.byLot.map(({ lotNumber, costs }) => [lotNumber, costs])).toEqual([
    ['1', 21_946],
    ['2', 173_565],
  ]);
  const credit = statement.lines.find(({ amount }) => amount < 0);
  if (!credit) throw new Error('there is a line');
  const said = explainLine(statement, credit, [], 'en');
  expect(said?.formula).toBe(
    '-€300.00 × (275/1,000 × 1/3 + 725/1,000) = -245.0000 → -€245.00'
      .replaceAll('-€', '-€\u00a0')
      .replaceAll('€\u00a0', '€'),
  );
  expect(said?.isComplete).toBe(false);
});

test('[SET-13] units are written as they are read; who got the leftover cent is told', () => {
  expect([formatUnits(12_345, 3, 'fr'), formatUnits(-5, 1, 'en'), formatUnits(-7, 0, 'nl')]).toEqual([
    '12,345',
    '-0.5',
    '-7',
  ]);
  const settlement = computeSettlement(quarter());
  const lucky = settlement.owners.flatMap(({ ownerId: id }) => {
    const statement = statementOf(settlement, id);
    const line = statement.lines.find(({ account }) => account === '61050');
    return line && explainLine(statement, line, [], 'de')?.hasLeftoverCent ? [id] : [];
  });
  expect(lucky).toEqual([ownerId(1)]);
});

import type { CashLine } from 'shared-domain/receivables';
import { expect, test } from 'vitest';
import { wordsIn } from '../../i18n/index.ts';
import { sheetOf } from '../../platform/spreadsheet/sheet.ts';
import { heldRows, heldSheet, moveRows } from './move-rows.ts';
import { cashNotes, cashWarning, tellCash } from './tell-cash.ts';

const on = '2026-11-22';
const owner = { kind: 'owner' as const, id: 'sophie' };
const line: CashLine = {
  past: [
    { on: '2026-10-01', balance: 120_000 },
    { on: '2026-11-13', balance: 100_000 },
  ],
  ahead: [
    { on, balance: 91_000 },
    { on: '2026-12-01', balance: -9_000 },
    { on: '2026-12-15', balance: 41_000 },
  ],
  moves: [
    { on: '2026-12-01', amount: -100_000, party: null, label: '' },
    { on: '2026-12-15', amount: 50_000, party: owner, label: 'Provisions 2026, 4/4' },
  ],
  ...{ held: 100_000, lateIn: 3_000, lateOut: 9_000 },
  lowest: { on: '2026-12-01', balance: -9_000 },
  underOn: '2026-12-01',
};
const names = new Map([['sophie', 'Sophie Martin']]);

test('[CSH-6] the line runs from what was held to what is known, the future apart, its lowest point marked', async () => {
  const { t, format } = await wordsIn('fr', 'staff');
  const told = tellCash({ line, from: '2026-10-01', until: '2026-12-22' }, on, t, format);
  expect(told.marked).toEqual({ on: '2026-12-01', value: -9_000 });
  expect(told.words).toContain(format.money(-9_000));
  expect(told.lines.map(({ isAhead, points, until }) => [isAhead, points.at(0), until])).toEqual([
    [undefined, { on: '2026-10-01', value: 120_000 }, on],
    [true, { on, value: 100_000 }, '2026-12-22'],
  ]);
  expect(cashWarning(line, t, format)?.words).toContain(format.money(9_000));
  expect(cashWarning({ ...line, underOn: null }, t, format)).toBeNull();
  expect(cashNotes(line, t, format)).toHaveLength(4);
  expect(cashNotes({ ...line, past: [], lateIn: 0, lateOut: 0 }, t, format)).toEqual([t('cash.basis')]);
});

test('on paper each thing that is known stands with what it leaves, from what is held today on', async () => {
  const { t } = await wordsIn('fr', 'staff');
  const rows = heldRows(line, moveRows(line.moves, names, t), on, t);
  const { headers, rows: told } = sheetOf(heldSheet(t), rows);
  expect(headers).toEqual(['Date', 'Qui', 'Pour quoi', 'Montant', 'Solde']);
  const row = (day: string, who: string, why: string, amount: number | null, held: number) => [
    { day },
    who,
    why,
    amount === null ? null : { cents: amount },
    { cents: held },
  ];
  expect(told).toEqual([
    row(on, '', 'En banque aujourd’hui', null, 100_000),
    row(on, '', 'Factures dont l’échéance est passée', -9_000, 91_000),
    row('2026-12-01', '', 'Écriture datée d’avance', -100_000, -9_000),
    row('2026-12-15', 'Sophie Martin', 'Provisions 2026, 4/4', 50_000, 41_000),
  ]);
  expect(heldRows({ held: 5, lateOut: 0 }, [], on, t)).toHaveLength(1);
});

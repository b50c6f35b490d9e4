import { formatMoney, languages } from 'shared-domain/kernel';
import { expect, test } from 'vitest';
import { wordsIn } from '../i18n/index.ts';
import { type ReportPaper, reportPaper } from './report-paper.ts';
import { print } from './testing/print.ts';
import { readPdf } from './testing/read-pdf.ts';
import { sender } from './testing/samples.ts';

const row = (account: string, cents: number) => [
  account,
  `Compte ${account}`,
  { day: '2026-03-01' },
  { cents },
];
const report: ReportPaper = {
  ...{ sender, on: '2026-11-21', kind: 'Balance des comptes', days: '01/01/2026 – 31/12/2026', of: '' },
  state: 'provisional',
  sheet: {
    headers: ['Compte', 'Nom', 'Date', 'Solde'],
    rows: Array.from({ length: 80 }, (_, at) => row(String(610_000 + at), at * 1_234_567)),
  },
  totals: ['', 'Total', null, { cents: 390_123_450 }],
  lines: [],
};

test.each(languages)(
  'another reader finds every row of a report in %s, and its heading on each page',
  async (language) => {
    const { pages } = await readPdf(await print(reportPaper(report, await wordsIn(language, 'everybody'))));
    const text = pages.join(' ');
    const money = (cents: number) => formatMoney(cents, language).replace(/\s/g, ' ');
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('Solde');
    for (const at of [0, 40, 79]) expect(text).toContain(`Compte ${610_000 + at}`);
    expect(text).toContain(money(79 * 1_234_567));
    expect(text).toContain(money(390_123_450));
  },
);

test('many columns lie on the side, and what is closed is final', async () => {
  const words = await wordsIn('fr', 'everybody');
  const headers = Array.from({ length: 10 }, (_, at) => `Colonne ${at}`);
  const wide = { ...report, totals: null, sheet: { headers, rows: [headers] }, state: 'final' as const };
  const paper = reportPaper(wide, words);
  expect([paper.isWide, paper.watermark]).toEqual([true, null]);
  expect(reportPaper(report, words).fileName).toBe(
    '2026-11-21_Balance-des-comptes_Residence-Les-Tilleuls_01-01-2026-31-12-2026_provisoire.pdf',
  );
});

test('what the screen draws is drawn on paper too, with its words', async () => {
  const line = {
    ...{
      title: 'Fonds de réserve',
      words: 'Au plus bas le 01/03/2026.',
      from: '2026-01-01',
      until: '2026-12-31',
    },
    points: [
      { on: '2026-01-01', value: 500_000 },
      { on: '2026-03-01', value: 120_000 },
    ],
  };
  const paper = reportPaper({ ...report, lines: [line] }, await wordsIn('fr', 'everybody'));
  const [first = ''] = (await readPdf(await print(paper))).pages;
  for (const one of [line.title, line.words, '04/2026', '6 000 €'])
    expect(first.replace(/\s/g, ' ')).toContain(one);
});

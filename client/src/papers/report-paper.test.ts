import { formatMoney, languages } from 'shared-domain/kernel';
import { expect, test } from 'vitest';
import { wordsIn } from '../i18n/index.ts';
import { type ReportPaper, reportPaper } from './report-paper.ts';
import { print } from './testing/print.ts';
import { readPdf } from './testing/read-pdf.ts';
import { sender } from './testing/samples.ts';
import { textOf } from './testing/text-of.ts';

const row = (account: string, cents: number) => [
  account,
  `Compte ${account}`,
  { day: '2026-03-01' },
  { cents },
];
const report: ReportPaper = {
  ...{ sender, on: '2026-11-21', kind: 'Balance des comptes', days: '01/01/2026 – 31/12/2026', of: '' },
  state: 'provisional',
  pictures: [],
  tables: [
    {
      sheet: {
        headers: ['Compte', 'Nom', 'Date', 'Solde'],
        rows: Array.from({ length: 80 }, (_, at) => row(String(610_000 + at), at * 1_234_567)),
      },
      totals: ['', 'Total', null, { cents: 390_123_450 }],
    },
  ],
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
  const tables = [{ sheet: { headers, rows: [headers] }, totals: null }];
  const wide = { ...report, tables, state: 'final' as const };
  const paper = reportPaper(wide, words);
  expect([paper.isWide, paper.watermark]).toEqual([true, null]);
  expect(reportPaper(report, words).fileName).toBe(
    '2026-11-21_Balance-des-comptes_Residence-Les-Tilleuls_01-01-2026-31-12-2026_provisoire.pdf',
  );
});

const line = {
  ...{ title: 'Trésorerie', words: 'Au plus bas le 01/03/2026.', from: '2026-01-01', until: '2026-12-31' },
  marked: { on: '2026-03-01', value: 120_000 },
  lines: [
    {
      ...{ key: 'past', label: 'Jusqu’à aujourd’hui', until: '2026-03-01' },
      points: [
        { on: '2026-01-01', value: 500_000 },
        { on: '2026-03-01', value: 120_000 },
      ],
    },
    {
      ...{ key: 'ahead', label: 'Connu d’avance', until: '2026-12-31', isAhead: true },
      points: [{ on: '2026-03-01', value: 120_000 }],
    },
  ],
};

const bars = {
  title: 'Charges par catégorie',
  heads: { label: 'Catégorie', value: '2026', against: 'En 2025' },
  bars: [
    {
      ...{ key: 'gas', label: 'Chauffage et gaz', value: 184_250, figure: '1 842,50 €' },
      against: { value: 96_000, figure: '960,00 €', words: '2025 : 960,00 €' },
      tone: 'bad' as const,
    },
    { key: 'water', label: 'Eau', value: -1_200, figure: '-12,00 €' },
  ],
};

test('what the screen draws is drawn on paper too, with its words', async () => {
  const words = await wordsIn('fr', 'everybody');
  const paper = reportPaper(
    { ...report, notes: ['Rien d’autre n’est connu.'], pictures: [line, bars] },
    words,
  );
  const [first = ''] = (await readPdf(await print(paper))).pages;
  const text = first.replace(/\s/g, ' ');
  for (const one of ['Rien d’autre', line.title, line.words, '04/2026', '6 000 €'])
    expect(text).toContain(one);
  for (const { label } of line.lines) expect(text).toContain(label);
  for (const one of [
    bars.title,
    'Catégorie',
    '| En 2025',
    'Chauffage et gaz',
    '1 842,50 €',
    '960,00 €',
    'Eau',
  ])
    expect(text).toContain(one);
});

test('what is ahead is dashed, what is spoken of is ringed, and what is below nothing has no length', async () => {
  const words = await wordsIn('nl', 'everybody');
  const drawn = JSON.stringify(reportPaper({ ...report, pictures: [line, bars] }, words).content);
  expect(drawn.match(/stroke-dasharray/g)).toHaveLength(1);
  expect(drawn.match(/<circle/g)).toHaveLength(1);
  const one = JSON.stringify(
    reportPaper({ ...report, pictures: [{ ...line, lines: line.lines.slice(0, 1) }] }, words).content,
  );
  expect(one).not.toContain('Jusqu’à aujourd’hui');
  expect(drawn).toContain('"w":0,');
});

test('several tables each stand under their title, and a note before all', async () => {
  const words = await wordsIn('de', 'everybody');
  const [table] = report.tables;
  const tables = ['Im Voraus bekannt', 'Bis heute'].map((title) => ({ ...table!, title }));
  const text = textOf(reportPaper({ ...report, notes: ['Keine Vorhersage.'], tables }, words).content);
  const places = ['Keine Vorhersage.', 'Im Voraus bekannt', 'Bis heute'].map((one) => text.indexOf(one));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

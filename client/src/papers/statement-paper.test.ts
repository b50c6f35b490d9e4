import { formatMoney, type Language, languages } from 'shared-domain/kernel';
import type { StatementContent } from 'shared-domain/receivables';
import { expect, test } from 'vitest';
import { wordsIn } from '../i18n/index.ts';
import { statementPaper } from './statement-paper.ts';
import { print } from './testing/print.ts';
import { readPdf } from './testing/read-pdf.ts';
import { statementSample } from './testing/samples.ts';
import { textOf } from './testing/text-of.ts';

const { statement } = statementSample;

const said: Record<Language, readonly string[]> = {
  fr: ['Décompte de charges', 'Définitif', 'Page 1/2', '09/08/2026'],
  nl: ['Afrekening', 'Definitief', 'Pagina 1/2', '09/08/2026'],
  de: ['Abrechnung', 'Endgültig', 'Seite 1/2', '09.08.2026'],
  en: ['Statement of charges', 'Final', 'Page 1/2', '09/08/2026'],
};

test.each(languages)('another reader finds in the statement in %s what it says', async (language) => {
  const paper = statementPaper(statementSample, await wordsIn(language, 'everybody'));
  const { pages, language: told } = await readPdf(await print(paper));
  const text = pages.join(' ');
  const amounts = [statement.costs, statement.balance, statement.lines[0]?.amount ?? 0];
  const money = amounts.map((cents) => formatMoney(cents, language).replace(/\s/g, ' '));
  for (const one of [...said[language], ...money, '+++202/6000/12320+++', 'F2026-0417', '275/1']) {
    expect(text).toContain(one);
  }
  expect(told).toBe(language);
});

test.each(['provisional', 'replaced'] as const)('a %s statement asks for nothing', async (state) => {
  const words = await wordsIn('fr', 'everybody');
  const paper = statementPaper({ ...statementSample, state, payable: null, issued: null }, words);
  expect(textOf(paper.content)).not.toContain('BE68 5390 0754 7034');
  expect(paper.watermark).toBe(state === 'provisional' ? 'PROVISOIRE' : 'REMPLACÉ');
  expect(paper.fileName).toContain(state === 'provisional' ? '_provisoire.pdf' : '_remplace.pdf');
});

test('what is in the owner’s favour says so, and has no code', async () => {
  const words = await wordsIn('nl', 'everybody');
  const inFavour = { ...statement, balance: -4_200 };
  const open = { ...statementSample.payable, open: 0 } as NonNullable<typeof statementSample.payable>;
  const text = textOf(
    statementPaper({ ...statementSample, statement: inFavour, payable: open }, words).content,
  );
  expect(text).toContain(`Saldo in uw voordeel ${formatMoney(4_200, 'nl')}`);
  expect(text).not.toContain('+++');
});

test('what was paid of it since is deducted, and only what is left is asked', async () => {
  const words = await wordsIn('fr', 'everybody');
  const payable = { ...statementSample.payable, open: 2_000 } as NonNullable<typeof statementSample.payable>;
  const text = textOf(statementPaper({ ...statementSample, payable }, words).content);
  expect(text).toContain(`Reste à payer ${formatMoney(2_000, 'fr')}`);
  expect(text).toContain(`Montant ${formatMoney(2_000, 'fr')}`);
});

test('[SET-21] what the owner’s lots used is drawn beside the period before', async () => {
  const words = await wordsIn('fr', 'everybody');
  const [basis] = statement.bases;
  const [share] = basis?.shares ?? [];
  if (!basis || !share) throw new Error('the sample has no share');
  const metered = (from: string, until: string, part: number): StatementContent => ({
    ...statement,
    period: { from, until },
    bases: [
      {
        ...basis,
        by: { is: 'meter', unit: 'm³', decimals: 1, denominator: 5_000 },
        shares: [{ ...share, part }],
      },
    ],
  });
  const now = metered('2026-04-01', '2026-06-30', 415);
  const before = metered('2026-01-01', '2026-03-31', 442);
  const alone = statementPaper({ ...statementSample, statement: now }, words).content;
  expect(textOf(alone)).toContain('41,5 m³');
  expect(textOf(alone)).not.toContain('période précédente');
  const { pages } = await readPdf(
    await print(statementPaper({ ...statementSample, statement: now, before }, words)),
  );
  const text = pages.join(' ');
  for (const one of ['période précédente', '41,5 m³', '44,2 m³']) expect(text).toContain(one);
  expect(textOf(statementPaper(statementSample, words).content)).not.toContain('41,5 m³');
});

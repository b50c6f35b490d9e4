import { formatMoney, type Language, languages } from 'shared-domain/kernel';
import { expect, test } from 'vitest';
import { wordsIn } from '../i18n/index.ts';
import { type AccountPaper, accountPaper } from './account-paper.ts';
import { print } from './testing/print.ts';
import { readPdf } from './testing/read-pdf.ts';
import { addressee, sender } from './testing/samples.ts';
import { textOf } from './testing/text-of.ts';

const sample: AccountPaper = {
  ...{ sender, to: addressee, on: '2026-11-20', balance: 12_963 },
  open: [{ label: 'Provisions 2026, 4/4', dueOn: '2026-12-15', open: 12_963 }],
  movements: [
    { on: '2026-11-01', label: 'Provisions 2026, 4/4', amount: 12_963 },
    { on: '2026-08-20', label: 'Paiement', amount: -45_000 },
    { on: '2026-08-01', label: 'Provisions 2026, 3/4', amount: 45_000 },
  ],
  line: {
    title: 'Solde',
    lines: [
      {
        ...{ key: 'balance', label: 'Solde', until: '2026-11-20' },
        points: [
          { on: '2026-08-01', value: 45_000 },
          { on: '2026-08-20', value: 0 },
          { on: '2026-11-01', value: 12_963 },
        ],
      },
    ],
    ...{ from: '2026-08-01', until: '2026-11-20', words: 'Au plus haut le 01/08/2026.' },
  },
};

const said: Record<Language, readonly string[]> = {
  fr: ['Extrait de compte', 'Situation au 20/11/2026', '600 €', '09/2026'],
  nl: ['Rekeninguittreksel', 'Toestand op 20/11/2026', '09/2026'],
  de: ['Kontoauszug', 'Stand am 20.11.2026', '09.2026'],
  en: ['Statement of account', 'As at 20/11/2026', '09/2026'],
};

test.each(languages)(
  'another reader finds in the account in %s what it says, and what is drawn',
  async (language) => {
    const paper = accountPaper(sample, await wordsIn(language, 'everybody'));
    const { pages, language: told } = await readPdf(await print(paper));
    const text = pages.join(' ').replace(/\s/g, ' ');
    const money = [12_963, 45_000].map((cents) => formatMoney(cents, language).replace(/\s/g, ' '));
    for (const one of [...said[language], ...money, 'Provisions 2026, 4/4', 'Au plus haut']) {
      expect(text).toContain(one);
    }
    expect(told).toBe(language);
  },
);

test('each movement stands with the balance it left, and the first began at nothing', async () => {
  const text = textOf(accountPaper(sample, await wordsIn('fr', 'everybody')).content);
  const row = (...cents: number[]) => cents.map((one) => formatMoney(one, 'fr')).join(' ');
  for (const one of [row(12_963, 12_963), row(-45_000, 0), row(45_000, 45_000)]) expect(text).toContain(one);
});

test('what is in the owner’s favour says so; without movements there is no line and no table', async () => {
  const words = await wordsIn('nl', 'everybody');
  const empty = { ...sample, balance: -4_200, open: [], movements: [], line: null };
  const text = textOf(accountPaper(empty, words).content);
  expect(text).toContain(`Saldo in uw voordeel ${formatMoney(4_200, 'nl')}`);
  expect(text).not.toContain('Verrichtingen');
});

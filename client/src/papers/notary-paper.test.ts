import { formatMoney, type Language, languages } from 'shared-domain/kernel';
import type { LetterBeforeContract, LetterBeforeDeed, OpenClaim } from 'shared-domain/receivables';
import { expect, test } from 'vitest';
import { wordsIn } from '../i18n/index.ts';
import { contractPaper, deedPaper } from './notary-paper.ts';
import { print } from './testing/print.ts';
import { readPdf } from './testing/read-pdf.ts';
import { sender } from './testing/samples.ts';
import { textOf } from './testing/text-of.ts';

const claim: OpenClaim = {
  ...{ id: 'c', kind: 'provision', account: '4101', label: 'Provisions T3' },
  ...{ raisedOn: '2026-07-01', dueOn: '2026-08-31', raised: 30_000, paid: 5_000, open: 25_000, payments: [] },
};
const headed = {
  on: '2026-11-21',
  answerBy: '2026-12-06',
  association: sender,
  lotNumber: '2B',
  notary: 'Maître Łukasz Vandevelde',
  sellers: [{ ownerId: 'o', name: 'Sophie Martin', claims: [claim], total: 25_000 }],
  arrears: 25_000,
};
const contract: LetterBeforeContract = {
  ...headed,
  key: { keyName: 'Charges générales', quotePart: 84, denominator: 1000 } as NonNullable<
    LetterBeforeContract['key']
  >,
  workingFund: { total: 1_200_000, lotPart: 100_800 },
  reserveFund: { total: 3_456_700, lotPart: 290_363 },
  reserveCalls: [],
  proceedings: [{ what: 'Contre l’entrepreneur de toiture', on: '2025-03-01', amount: 1_500_000 }],
  minutes: { since: '2023-11-21', list: [] },
  settlements: {
    since: '2024-11-21',
    list: [{ label: 'Décompte 2025', until: '2025-12-31', publishedAt: '2026-03-20T00:00:00.000Z' }],
  },
  balanceSheet: null,
};
const deed: LetterBeforeDeed = {
  ...headed,
  decidedExpenses: [],
  calls: [],
  acquisitions: [],
  disputeDebts: [],
  withholding: { contestBy: '2026-12-11', attachmentBy: '2027-01-05' },
};

const said: Record<Language, string> = { fr: 'Maître', nl: '3.94', de: '3.94', en: '3.94' };

test.each(languages)('another reader finds both letters in %s, to the cent', async (language) => {
  const words = await wordsIn(language, 'staff');
  const money = (cents: number) => formatMoney(cents, language).replace(/\s/g, ' ');
  const first = await readPdf(await print(contractPaper({ sender, letter: contract, balances: [] }, words)));
  const second = await readPdf(await print(deedPaper({ sender, letter: deed }, words)));
  const [before, after] = [first.pages.join(' '), second.pages.join(' ')];
  for (const cents of [100_800, 290_363, 25_000, 1_500_000]) expect(before).toContain(money(cents));
  expect(before).toContain('84/1');
  expect(after).toContain(money(25_000));
  expect(after).toContain(words.format.day('2027-01-05'));
  for (const text of [before, after]) {
    expect(text).toContain('Maître Łukasz Vandevelde');
    expect(text).toContain(said[language]);
  }
  expect([first.language, second.language]).toEqual([language, language]);
});

test('what a buyer may not read is not in it, and what there is none of is said', async () => {
  const words = await wordsIn('fr', 'staff');
  const paper = contractPaper(
    { sender, letter: { ...contract, sellers: [], arrears: 0 }, balances: [] },
    words,
  );
  expect(textOf(paper.content)).toContain(words.t('sale.noArrears'));
  expect(paper.fileName).toMatch(
    /^2026-11-21_Avant-le-compromis-3-94-1_Residence-Les-Tilleuls_2B_definitif\.pdf$/,
  );
});

import { formatMoney, type Language, languages } from 'shared-domain/kernel';
import { reminderLevels } from 'shared-domain/receivables';
import { expect, test } from 'vitest';
import { wordsIn } from '../i18n/index.ts';
import { reminderPaper } from './reminder-paper.ts';
import { print } from './testing/print.ts';
import { readPdf } from './testing/read-pdf.ts';
import { reminderSample } from './testing/samples.ts';
import { textOf } from './testing/text-of.ts';

const { reminder } = reminderSample;

const said: Record<Language, readonly string[]> = {
  fr: ['Mise en demeure', 'Définitif', '31/08/2026', 'Envoi recommandé RR 1234 5678 9 BE'],
  nl: ['Ingebrekestelling', 'Definitief', '31/08/2026', 'Aangetekende zending RR 1234 5678 9 BE'],
  de: ['Mahnung', 'Endgültig', '31.08.2026', 'Einschreiben RR 1234 5678 9 BE'],
  en: ['Formal notice', 'Final', '31/08/2026', 'Registered letter RR 1234 5678 9 BE'],
};

test.each(languages)('another reader finds in the reminder in %s what it asks, and why', async (language) => {
  const paper = reminderPaper(reminderSample, await wordsIn(language, 'everybody'));
  const { pages, language: told } = await readPdf(await print(paper));
  const text = pages.join(' ');
  const amounts = [25_000, 197, 750, 25_947].map((cents) => formatMoney(cents, language).replace(/\s/g, ' '));
  const formula = `× 36 / 365`;
  for (const one of [...said[language], ...amounts, reminder.text, formula, '+++202/6000/12320+++']) {
    expect(text).toContain(one);
  }
  expect(told).toBe(language);
});

test('each level has its own name, and the file bears the debtor’s', async () => {
  const words = await wordsIn('fr', 'everybody');
  const papers = reminderLevels.map((level) =>
    reminderPaper({ ...reminderSample, reminder: { ...reminder, level } }, words),
  );
  expect(new Set(papers.map(({ title }) => title)).size).toBe(4);
  expect(papers[0]?.fileName).toMatch(
    /^2026-10-06_Rappel_Residence-Les-Tilleuls_Mevr-Stefania-.*_definitif\.pdf$/,
  );
});

test('without interest, fee or account a reminder asks for its claims alone', async () => {
  const bare = { ...reminder, interest: null, fee: 0, total: 25_000, iban: null };
  const words = await wordsIn('nl', 'everybody');
  const text = textOf(
    reminderPaper({ ...reminderSample, reminder: bare, registeredNumber: null }, words).content,
  );
  expect(text).toContain(`Totaal ${formatMoney(25_000, 'nl')}`);
  expect(text).not.toContain(words.t('account.reminder.interest'));
  expect(text).not.toContain('+++');
});

test('a reminder that has not gone says so in title, file and across the page, and has no payment slip', async () => {
  const words = await wordsIn('fr', 'everybody');
  const paper = reminderPaper({ ...reminderSample, state: 'provisional' }, words);
  expect([paper.title, paper.fileName, paper.watermark].join(' ')).toMatch(
    /Provisoire.*_provisoire\.pdf PROVISOIRE/,
  );
  const text = (await readPdf(await print(paper))).pages.join(' ');
  expect(text).toContain('Ne payez pas sur la base de ce document');
  expect(text).not.toContain('+++202/6000/12320+++');
});

test('an owner’s own copy says where the original is', async () => {
  const paper = reminderPaper({ ...reminderSample, state: 'duplicate' }, await wordsIn('fr', 'everybody'));
  const text = (await readPdf(await print(paper))).pages.join(' ');
  expect(text).toContain('l’original est celui que le syndic a envoyé');
});

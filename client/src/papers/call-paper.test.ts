import jsQR from 'jsqr';
import { formatMoney, type Language, languages } from 'shared-domain/kernel';
import { expect, test } from 'vitest';
import { wordsIn } from '../i18n/index.ts';
import { callPaper } from './call-paper.ts';
import { payloadOf } from './payment-slip.ts';
import { print } from './testing/print.ts';
import { pictureOf, readPdf } from './testing/read-pdf.ts';
import { callSample, longName } from './testing/samples.ts';
import { textOf } from './testing/text-of.ts';

const { call } = callSample;

const said: Record<Language, { title: string; duplicate: string; page: string; due: string }> = {
  fr: { title: 'Appel de fonds', duplicate: 'Duplicata', page: 'Page 1/1', due: '31/10/2026' },
  nl: { title: 'Opvraging', duplicate: 'Duplicaat', page: 'Pagina 1/1', due: '31/10/2026' },
  de: { title: 'Mittelabruf', duplicate: 'Duplikat', page: 'Seite 1/1', due: '31.10.2026' },
  en: { title: 'Call for funds', duplicate: 'Duplicate', page: 'Page 1/1', due: '31/10/2026' },
};

test.each(languages)('another reader finds in the PDF in %s what the call says', async (language) => {
  const paper = callPaper({ ...callSample, state: 'duplicate' }, await wordsIn(language, 'everybody'));
  const { pages, title, language: told } = await readPdf(await print(paper));
  const words = said[language];
  expect(pages).toHaveLength(1);
  const [page = ''] = pages;
  for (const text of [
    longName,
    words.title,
    words.duplicate,
    words.duplicate.toUpperCase(),
    words.page,
    words.due,
    call.label,
    'BE68 5390 0754 7034',
    '+++202/6000/12320+++',
    '0123.456.749',
  ]) {
    expect(page).toContain(text);
  }
  const spaced = (text: string) => text.replace(/\s/g, ' ');
  expect(page).toContain(spaced(formatMoney(call.amount, language)));
  expect(title).toContain(`${words.title} – ${call.label}`);
  expect(title).toContain(words.duplicate);
  expect(told).toBe(language);
  expect(paper.fileName).toBe(
    `2026-10-01_${words.title.replaceAll(' ', '-')}_Residence-Les-Tilleuls_2B_${words.duplicate.toLowerCase()}.pdf`,
  );
});

test('the code on the sheet is read as the transfer it stands for', async () => {
  const words = await wordsIn('fr', 'everybody');
  const { data, width, height } = await pictureOf(await print(callPaper(callSample, words)), 3);
  const { payee, iban, communication, dueOn } = call;
  const payload = payloadOf({ payee, iban, communication, dueOn, amount: call.amount });
  expect(payload).toContain('EUR540.00');
  expect(jsQR(data, width, height)?.data).toBe(payload);
});

test('a call that stands says what was paid and what is left, and nothing lies across it', async () => {
  const words = await wordsIn('nl', 'everybody');
  const paper = callPaper({ ...callSample, open: 20_000, toPay: 5_000 }, words);
  const text = textOf(paper.content);
  expect(paper.watermark).toBeNull();
  expect(text).toContain('Definitief');
  expect(text).toContain(`Al betaald ${formatMoney(34_000, 'nl')}`);
  expect(text).toContain(`Nog te betalen ${formatMoney(20_000, 'nl')}`);
  // What a payment plan asks now, and no more.
  expect(text).toContain(`Bedrag ${formatMoney(5_000, 'nl')}`);
});

test.each([
  ['cancelled', 'Annulé', false],
  ['provisional', 'Provisoire', true],
  ['duplicate', 'Duplicata', true],
] as const)(
  'a %s call says so in its title, across the sheet and in its name',
  async (state, word, isPayable) => {
    const paper = callPaper({ ...callSample, state }, await wordsIn('fr', 'everybody'));
    const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
    expect(paper.watermark).toBe(word.toUpperCase());
    expect(paper.title).toMatch(new RegExp(`– ${word}$`));
    expect(paper.fileName).toContain(`_${plain.toLowerCase()}.pdf`);
    expect(textOf(paper.content)).toContain(word);
    expect(textOf(paper.content).includes('+++202/6000/12320+++')).toBe(isPayable);
  },
);

test('a paper is data alone, and printing it leaves it as it was', async () => {
  const paper = callPaper(callSample, await wordsIn('de', 'everybody'));
  const before = structuredClone(paper);
  await print(paper);
  await print(paper);
  expect(paper).toEqual(before);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentTexts } from './document-text.definition.ts';
import { DocumentText, longestDocumentText, textToKeep } from './document-text.ts';
import { plainWords, type Searched, searchDocuments } from './search-documents.ts';

test('[DOC-4] the beginning of a file’s words, with single spaces', () => {
  expect(textToKeep('Article 1.\r\n\r\n  Les\u0000 vélos\u202e')).toBe('Article 1. Les vélos');
  expect(textToKeep(' \n ')).toBe('');
  expect(textToKeep('mot '.repeat(30_000))).toHaveLength(longestDocumentText - 1);
});

test('[DOC-4] whatever a file says, what is kept of it may be stored', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff), { maxLength: 60 }), (units) => {
      const text = textToKeep(`x${String.fromCharCode(...units)}`);
      expect(DocumentText.safeParse({ ...documentTexts.sample.body, text }).success).toBe(true);
    }),
    { numRuns: 50 },
  );
  const halved = `${'a'.repeat(longestDocumentText - 1)}😀`;
  expect(textToKeep(halved)).toBe('a'.repeat(longestDocumentText - 1));
});

const library: Searched[] = [
  {
    id: 'contract',
    title: 'Onderhoudscontract',
    text: `${'Inleiding. '.repeat(20)}Het liftonderhoud gebeurt elke maand.`,
  },
  { id: 'rules', title: 'Règlement d’ordre intérieur', text: 'Les VÉLOS sont rangés au sous-sol.' },
  { id: 'lift', title: 'Lift: keuringsverslag', text: '' },
  { id: 'deed', title: 'Basisurkunde', text: 'Die Straße und der Aufzug gehören allen.' },
];
const search = searchDocuments(library);
const ids = (typed: string) => search(typed).map(({ id }) => id);

test('[DOC-5] inside a word, without accents, titles first, every word needed', () => {
  expect(ids('lift')).toEqual(['lift', 'contract']);
  expect(ids('velos')).toEqual(['rules']);
  expect(ids('REGLEMENT velos')).toEqual(['rules']);
  expect(ids('urkunde aufzug')).toEqual(['deed']);
  expect(ids('velos lift')).toEqual([]);
  expect(ids('  ')).toEqual(['contract', 'rules', 'lift', 'deed']);
});

test('[DOC-5] the words around a hit are told, as they were written', () => {
  const [found] = search('velos');
  expect(found?.excerpt).toEqual({ before: 'Les ', hit: 'VÉLOS', after: ' sont rangés au sous-sol.' });
  const [, inside] = search('lift');
  expect(inside?.excerpt?.hit).toBe('lift');
  expect(inside?.excerpt?.before).toMatch(/^Inleiding\. (Inleiding\. )+Het $/);
  expect(inside?.excerpt?.after).toBe('onderhoud gebeurt elke maand.');
});

test('[DOC-5] an excerpt is a piece of the text, and its hit what was typed', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'É', 'ß', 'œ', 'İ', '😀', ' ', 'o', 'e'),
    maxLength: 400,
  });
  fc.assert(
    fc.property(letters, fc.constantFrom('a', 'e', 'oe', 'aa'), (text, word) => {
      const [found] = searchDocuments([{ id: 'x', title: '', text }])(word);
      expect(found !== undefined).toBe(plainWords(text).includes(word));
      if (!found?.excerpt) return;
      const { before, hit, after } = found.excerpt;
      expect(text).toContain(before + hit + after);
      expect(plainWords(hit)).toContain(word);
    }),
  );
});

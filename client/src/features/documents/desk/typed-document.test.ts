import { isLocalDate } from 'shared-domain/kernel';
import { expect, test } from 'vitest';
import { cardTroubles, dayOfFile, documentTroubles, titleOfFile } from './typed-document.ts';

test.each([
  ['PV_AG_2026-03-14.pdf', 'PV AG 2026-03-14', '2026-03-14'],
  ['Contrat ascenseur.PDF', 'Contrat ascenseur', null],
  ['scan 20260231.jpg', 'scan 20260231', null],
  ['20250630 décompte.pdf', '20250630 décompte', '2025-06-30'],
  ['facture 1202603140.pdf', 'facture 1202603140', null],
])('%s is called %s, of %s', (name, title, day) => {
  expect(titleOfFile(name)).toBe(title);
  expect(dayOfFile(name, isLocalDate)).toBe(day);
});

const card = { kind: 'minutes', title: 'PV', datedOn: '2026-03-14', language: 'fr' } as const;

test('a card needs a title and a day, a document a file besides', () => {
  expect(cardTroubles(card)).toEqual({});
  expect(Object.keys(cardTroubles({ ...card, title: ' \u202e ', datedOn: null }))).toEqual([
    'document-title',
    'document-date',
  ]);
  expect(Object.keys(documentTroubles({ ...card, audience: 'board' }, null))).toEqual(['document-file']);
});

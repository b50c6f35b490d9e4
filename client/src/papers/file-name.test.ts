import { expect, test } from 'vitest';
import { archiveName, fileName, toldApartNames } from './file-name.ts';

test.each([
  [
    ['Appel de fonds', 'Les Tilleuls', '2B', 'Duplicata'],
    '2026-11-29_Appel-de-fonds_Les-Tilleuls_2B_Duplicata.pdf',
  ],
  [['Décompte', 'L’Érable / "Est" <1>', 'A\\B:*?|', ''], '2026-11-29_Decompte_L-Erable-Est-1_A-B.pdf'],
  [['Łąka', '..', '../etc', 'Groß'], '2026-11-29_Łaka_etc_Groß.pdf'],
  [['x'.repeat(300)], `2026-11-29_${'x'.repeat(60)}.pdf`],
])('%o make a name any file system takes', (parts, name) => {
  expect(fileName('2026-11-29', parts)).toBe(name);
});

test('the archive sorts with its papers, in which no name is given twice', () => {
  expect(archiveName('2026-11-29', ['Appel', 'T4'])).toBe('2026-11-29_Appel_T4.zip');
  const named = toldApartNames();
  expect(['a.pdf', 'b.pdf', 'a.pdf', 'a.pdf'].map(named)).toEqual(['a.pdf', 'b.pdf', 'a_2.pdf', 'a_3.pdf']);
});

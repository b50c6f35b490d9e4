import { expect, test } from 'vitest';
import { pdfText } from './pdf-text.ts';
import { samplePdf } from './testing/sample-pdf.ts';

test('the words of every page are read, in four languages', async () => {
  const bytes = samplePdf([['Les vélos sont rangés', 'au sous-sol.'], ['Der Aufzug fährt nicht über']]);
  const text = await pdfText(bytes, 60_000);
  expect(text.replace(/\s+/g, ' ').trim()).toBe(
    'Les vélos sont rangés au sous-sol. Der Aufzug fährt nicht über',
  );
});

test('pages after enough words are left alone', async () => {
  const pages = Array.from({ length: 30 }, (_, page) => [`Page ${page} ${'mot '.repeat(15)}`]);
  const text = await pdfText(samplePdf(pages), 300);
  expect(text).toContain('Page 4');
  expect(text).not.toContain('Page 9');
});

test('what is no PDF is refused by its reader', async () => {
  await expect(pdfText(new TextEncoder().encode('%PDF-1.7 rien'), 100)).rejects.toThrow();
});

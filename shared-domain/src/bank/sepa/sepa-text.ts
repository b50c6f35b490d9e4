const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  '€': 'EUR',
  '&': '+',
  '’': "'",
  '‘': "'",
  '“': ' ',
  '”': ' ',
  '"': ' ',
  '–': '-',
  '—': '-',
  '…': '...',
  '@': '(at)',
  _: '-',
  ';': ',',
};

/**
 * [SEP-2] The letters every bank of the SEPA takes: without accents, of the Latin set; what has no such letter becomes a
 * blank. Source: EPC217-08.
 */
export function sepaText(text: string, longest: number): string {
  const letters = Array.from(text.normalize('NFC'), (sign) => plain[sign] ?? sign).join('');
  const latin = letters
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/gu, ' ');
  return latin.replace(/\s+/g, ' ').trim().slice(0, longest).trim();
}

/** A reference may neither begin nor end with a slash, nor hold two of them. */
export function sepaReference(text: string, longest = 35): string {
  return sepaText(text, longest)
    .replace(/\/{2,}/g, '/')
    .replace(/^\/+|\/+$/g, '');
}

/** What a bank takes as a reference without a change. */
export function isSepaReference(text: string): boolean {
  return text !== '' && sepaReference(text) === text;
}

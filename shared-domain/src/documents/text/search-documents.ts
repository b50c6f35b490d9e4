import type { Id } from '../../kernel/id.ts';

export type Searched = {
  readonly id: Id;
  readonly title: string;
  /** The words of its file; '' where there are none. */
  readonly text: string;
};

/** Documents made ready once, and asked at every letter typed. */
export type DocumentSearch = (typed: string) => FoundDocument[];

/** A piece of text around a hit, cut in three so that the hit can be marked. */
export type Excerpt = { readonly before: string; readonly hit: string; readonly after: string };

export type FoundDocument = {
  readonly id: Id;
  /** Null: every word stands in the title. */
  readonly excerpt: Excerpt | null;
};

const around = 70;

/**
 * [DOC-5] Documents that hold every word typed, in their title or in their file, anywhere in a word: Dutch and German write
 * `liftonderhoud` as one. Accents and capitals count for nothing. Titles come before contents, else the order given stays.
 */
export function searchDocuments(documents: readonly Searched[]): DocumentSearch {
  const ready = documents.map((one) => ({
    ...one,
    plainTitle: plainWords(one.title),
    plainText: plainWords(one.text),
  }));
  return (typed) => {
    const words = [...new Set(plainWords(typed).split(/\s+/).filter(Boolean))];
    const byTitle: FoundDocument[] = [];
    const byText: FoundDocument[] = [];
    for (const { id, text, plainTitle, plainText } of ready) {
      const missing = words.filter((word) => !plainTitle.includes(word));
      const [first] = missing;
      if (first === undefined) byTitle.push({ id, excerpt: null });
      else if (missing.every((word) => plainText.includes(word))) {
        byText.push({ id, excerpt: excerptOf(text, first) });
      }
    }
    return [...byTitle, ...byText];
  };
}

/** Without accents and capitals: `Électricité` is `electricite`. */
export function plainWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function excerptOf(text: string, word: string): Excerpt {
  const { plain, places } = plainWithPlaces(text);
  const at = plain.indexOf(word);
  const start = places[at] ?? 0;
  const end = places[at + word.length] ?? text.length;
  const from = wordBreak(text, Math.max(0, start - around), start);
  const to = Math.min(text.length, end + around);
  const last = to === text.length ? to : Math.max(end, text.lastIndexOf(' ', to));
  return { before: text.slice(from, start), hit: text.slice(start, end), after: text.slice(end, last) };
}

function wordBreak(text: string, from: number, start: number): number {
  if (from === 0) return 0;
  const space = text.indexOf(' ', from);
  return space >= 0 && space < start ? space + 1 : from;
}

/** The plain text, and where in the written one each of its letters comes from. */
function plainWithPlaces(text: string): { plain: string; places: number[] } {
  const places: number[] = [];
  let plain = '';
  let at = 0;
  for (const letter of text) {
    const folded = plainWords(letter);
    for (let index = 0; index < folded.length; index += 1) places.push(at);
    plain += folded;
    at += letter.length;
  }
  return { plain, places };
}

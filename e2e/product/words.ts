import { allTexts, type TextId } from '../../client/src/i18n/texts/index.ts';

export type Language = 'fr' | 'nl' | 'de' | 'en';

const texts = allTexts as Record<TextId, Record<Language, string>>;

/** The sentence the screen shows, so that a journey finds a control by the name a person reads. */
export function say(language: Language, id: TextId, params: Record<string, string | number> = {}): string {
  const sentence = texts[id][language];
  if (/\{\w+, *(plural|select)/.test(sentence))
    throw new Error(`${id} depends on a count: name it by a pattern`);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? `{${name}}`));
}

export type { TextId };

export function textIds(): string[] {
  return Object.keys(texts);
}

import { type Messages, setupI18n } from '@lingui/core';
import type { Language } from 'shared-domain/kernel';
import { type Catalogue, catalogues } from './language.ts';
import { type Format, formatFor } from './use-format.ts';
import type { Translate } from './use-text.ts';

const papers: Catalogue = {
  fr: () => import('virtual:messages/papers/fr'),
  nl: () => import('virtual:messages/papers/nl'),
  de: () => import('virtual:messages/papers/de'),
  en: () => import('virtual:messages/papers/en'),
};

type Words = { readonly t: Translate; readonly format: Format };

/** The words of a paper, in its own language, whatever the screen speaks; staff's papers use staff's words besides. */
export async function wordsIn(language: Language, readers: 'everybody' | 'staff'): Promise<Words> {
  const { arrivals, everybodys, staffs } = catalogues;
  const wanted = [arrivals, everybodys, papers, ...(readers === 'staff' ? [staffs] : [])];
  const loaded = await Promise.all(wanted.map((catalogue) => catalogue[language]()));
  const messages: Messages = Object.assign({}, ...loaded.map((part) => part.messages));
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  return { t: (id, values) => i18n._(id, values), format: formatFor(language) };
}

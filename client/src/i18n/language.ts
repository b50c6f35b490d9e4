import { type Messages, setupI18n } from '@lingui/core';
import { type Language, languages } from 'shared-domain/kernel';

/** A language is called by its own name, so that somebody lost in another one finds it. */
export const languageNames: Record<Language, string> = {
  fr: 'Français',
  nl: 'Nederlands',
  de: 'Deutsch',
  en: 'English',
};

/** Lingui's instance; its catalogues were compiled by the build, so that nothing is evaluated under the CSP. */
export const i18n = setupI18n();

const rememberedAs = 'koprogo.language';

export type Catalogue = Record<Language, () => Promise<{ messages: Messages }>>;

const arrivals: Catalogue = {
  fr: () => import('virtual:messages/arrival/fr'),
  nl: () => import('virtual:messages/arrival/nl'),
  de: () => import('virtual:messages/arrival/de'),
  en: () => import('virtual:messages/arrival/en'),
};

const everybodys: Catalogue = {
  fr: () => import('virtual:messages/everybody/fr'),
  nl: () => import('virtual:messages/everybody/nl'),
  de: () => import('virtual:messages/everybody/de'),
  en: () => import('virtual:messages/everybody/en'),
};

const staffs: Catalogue = {
  fr: () => import('virtual:messages/staff/fr'),
  nl: () => import('virtual:messages/staff/nl'),
  de: () => import('virtual:messages/staff/de'),
  en: () => import('virtual:messages/staff/en'),
};

export const catalogues = { arrivals, everybodys, staffs };

const spoken = new Set([arrivals]);

export async function speak(language: Language): Promise<void> {
  const parts = await Promise.all([...spoken].map((catalogue) => catalogue[language]()));
  for (const { messages } of parts) i18n.load(language, messages);
  i18n.activate(language);
  document.documentElement.lang = language;
}

/** Adds the words of what lies behind an owner's home, in this language and in those spoken later. */
export function speakToEverybody(): Promise<void> {
  return speakAlso(everybodys);
}

/** Adds those of staff, board and administration. */
export function speakToStaff(): Promise<void> {
  return speakAlso(staffs);
}

/** A part of the app that is loaded when it is opened, and the words it is told in. */
export async function inWords<Part>(part: Promise<Part>): Promise<Part> {
  const [loaded] = await Promise.all([part, speakToEverybody()]);
  return loaded;
}

async function speakAlso(catalogue: Catalogue): Promise<void> {
  if (spoken.has(catalogue)) return;
  await catalogue[firstSpoken([i18n.locale])]();
  spoken.add(catalogue);
  // Another one may have been chosen while these were on their way.
  await speak(firstSpoken([i18n.locale]));
}

/** The person's own choice, which holds on this device from now on. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language);
  remember(language);
}

/** Whether somebody chose a language on this device: their profile's then no longer decides. */
export function hasChosenLanguage(): boolean {
  return remembered() !== '';
}

/** The language chosen on this device, else the first of the browser's that we speak, else French. */
export function preferredLanguage(): Language {
  return firstSpoken([remembered(), ...navigator.languages]);
}

export function firstSpoken(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const spoken = languages.find((language) => wish.toLowerCase().split('-')[0] === language);
    if (spoken) return spoken;
  }
  return 'fr';
}

// Storage may be forbidden by the browser: the language is then the browser's, and nothing breaks.
function remembered(): string {
  try {
    return localStorage.getItem(rememberedAs) ?? '';
  } catch {
    return '';
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(rememberedAs, language);
  } catch {
    return;
  }
}

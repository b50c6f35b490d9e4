import * as z from 'zod/mini';

export const languages = ['fr', 'nl', 'de', 'en'] as const;

export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** The same words in each language of the country, and in English. */
export type Localized = Readonly<Record<Language, string>>;

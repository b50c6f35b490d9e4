import type { Language } from '../../kernel/language.ts';

/** `5,25 %`, `5.25 %` in English. */
export function rateText(basisPoints: number, language: Language): string {
  const percent = String(basisPoints / 100);
  return `${language === 'en' ? percent : percent.replace('.', ',')}\u00a0%`;
}

import type { LocalDate } from 'shared-domain/kernel';

const months = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
};
const quarters = {
  fr: ['1er trimestre', '2e trimestre', '3e trimestre', '4e trimestre'],
  nl: ['1ste kwartaal', '2de kwartaal', '3de kwartaal', '4de kwartaal'],
};

/** Fills {month}, {quarter} and {year} as a supplier writes them. */
export function wordsOfPeriod(text: string, on: LocalDate, language: 'fr' | 'nl'): string {
  const month = Number(on.slice(5, 7)) - 1;
  return text
    .replace('{month}', months[language][month] ?? '')
    .replace('{quarter}', quarters[language][Math.floor(month / 3)] ?? '')
    .replace('{year}', on.slice(0, 4));
}

/** A day as letters write it, `3 mars 2026`. */
export function dayInWords(on: LocalDate, language: 'fr' | 'nl'): string {
  const day = Number(on.slice(8));
  const first = language === 'fr' && day === 1 ? '1er' : String(day);
  return `${first} ${months[language][Number(on.slice(5, 7)) - 1]} ${on.slice(0, 4)}`;
}

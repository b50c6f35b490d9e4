import type { LocalDate } from 'shared-domain/kernel';

const longestPart = 60;

/** `2026-11-29_Appel-de-fonds_Les-Tilleuls_2B_duplicata.pdf`: letters any file system takes, the day first so that they sort. */
export function fileName(day: LocalDate, parts: readonly string[]): string {
  return `${namedAfter(day, parts)}.pdf`;
}

/** The archive of many papers of one day. */
export function archiveName(day: LocalDate, parts: readonly string[]): string {
  return `${namedAfter(day, parts)}.zip`;
}

function namedAfter(day: LocalDate, parts: readonly string[]): string {
  return [day, ...parts.map(plain).filter((part) => part !== '')].join('_');
}

function plain(part: string): string {
  const letters = part
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, '-')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return letters.slice(0, longestPart).replace(/^-+|-+$/g, '');
}

/** Two owners of one lot are sent two papers: in one archive no name is given twice. */
export function toldApartNames(): (name: string) => string {
  const given = new Map<string, number>();
  return (name) => {
    const times = (given.get(name) ?? 0) + 1;
    given.set(name, times);
    return times === 1 ? name : name.replace(/(\.\w+)$/, `_${times}$1`);
  };
}

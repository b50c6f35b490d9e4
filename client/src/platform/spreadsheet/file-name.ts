import type { LocalDate } from 'shared-domain/kernel';

const longestName = 120;

/** `Factures - Les Tilleuls - 2026-11-21.csv`, in characters that every disk takes. */
export function sheetFileName(parts: readonly string[], day: LocalDate, ending: string): string {
  const told = parts.map(taken).filter(Boolean).join(' - ');
  return `${[told.slice(0, longestName).trim(), day].filter(Boolean).join(' - ')}.${ending}`;
}

function taken(part: string): string {
  return part
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
}

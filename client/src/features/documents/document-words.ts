import { type DocumentKind, keepUntil } from 'shared-domain/documents';
import type { LocalDate } from 'shared-domain/kernel';
import type { Format, Translate } from '../../i18n/index.ts';

const kilobyte = 1_000;
const megabyte = 1_000_000;

/** `184 ko`, `2,4 Mo`: as large as it is to send, never 0. */
export function sizeWords(bytes: number, t: Translate, format: Format): string {
  if (bytes < megabyte) {
    return t('documents.kilobytes', { size: format.number(Math.ceil(bytes / kilobyte)) });
  }
  return t('documents.megabytes', { size: format.number(Math.round(bytes / (megabyte / 10)) / 10) });
}

export function retentionWords(kind: DocumentKind, datedOn: LocalDate, t: Translate, format: Format): string {
  const until = keepUntil(kind, datedOn);
  return until === null ? t('documents.keptForLife') : t('documents.keptUntil', { date: format.day(until) });
}

import type { Entry } from 'shared-domain/accounting';
import type { Translate } from '../../i18n/index.ts';

/** « Achats 2026/12 », or what it waits for. */
export function entryNumber({ journal, fiscalYear, number }: Entry, t: Translate): string {
  const name = t(`books.journal.${journal}`);
  return number === null ? `${name} · ${t('books.notNumbered')}` : `${name} ${fiscalYear}/${number}`;
}

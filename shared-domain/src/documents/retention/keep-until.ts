import { type LocalDate, yearOf } from '../../kernel/local-date.ts';
import type { DocumentKind } from '../card/document-kind.ts';

/** life: as long as the association is there · years: so many whole years after that of the document. */
export type Retention = { readonly is: 'life' } | { readonly is: 'years'; readonly years: number };

/** [DOC-6] How long a document of a kind is kept. */
export function retentionOf(kind: DocumentKind): Retention {
  return tenYears.has(kind) ? { is: 'years', years: 10 } : { is: 'life' };
}

/** [DOC-6] The last day it must be kept; null: as long as the association is there. */
export function keepUntil(kind: DocumentKind, datedOn: LocalDate): LocalDate | null {
  const retention = retentionOf(kind);
  if (retention.is === 'life') return null;
  return `${String(yearOf(datedOn) + retention.years).padStart(4, '0')}-12-31`;
}

const tenYears: ReadonlySet<DocumentKind> = new Set([
  'accounts',
  'contract',
  'insurance',
  'quote',
  'letter',
  'other',
]);

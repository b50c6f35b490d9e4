import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { cleanText, plainText } from '../../kernel/plain-text.ts';
import { DocumentAudience } from '../card/building-document.ts';

/** In characters: some twenty closely written pages, and 60 KB on the wire. */
export const longestDocumentText = 60_000;

/**
 * The words of a document's file, for searching without network. A document of its own: it is written once and as large
 * as fifty cards, so that neither a new title nor a list carries it along.
 */
export const DocumentText = z.strictObject({
  building: Id,
  documentId: Id,
  /** That of its document. */
  audience: DocumentAudience,
  text: plainText(longestDocumentText).check(z.minLength(1)),
});
export type DocumentText = z.infer<typeof DocumentText>;

export function documentTextIdOf(documentId: Id): Id {
  return `${documentId}.text`;
}

/** [DOC-4] What is kept of a file's words: its beginning, each run of spaces and lines as one space; '' if there are none. */
export function textToKeep(read: string): string {
  const text = cleanText(read).replace(/\s+/g, ' ').trim();
  // A letter of two halves may stand on the line.
  return cleanText(text.slice(0, longestDocumentText)).trim();
}

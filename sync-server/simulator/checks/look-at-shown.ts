import type { AllocationKey } from 'shared-domain/ownership';
import type { SyncedDocument } from 'shared-domain/sync';
import type { Notes, Violate } from './witness.ts';

/** The data an answer was read from, and how far it had come then. */
export type Moment = { readonly incarnation: string; readonly seq: number };

/** What a server shows of one document, each time it does. */
export function lookAtShown(notes: Notes, violate: Violate, moment: Moment, document: SyncedDocument): void {
  if (document.deleted) return;
  lookAtFact(notes, violate, moment, document);
  lookAtLines(notes, violate, moment, document);
  lookAtParts(violate, document);
}

/** I5: a fact never becomes another, unless a backup was put back in between. */
function lookAtFact(notes: Notes, violate: Violate, { incarnation }: Moment, document: SyncedDocument): void {
  const { organisation, id, type, body, rev } = document;
  if (type !== 'invoice' && type !== 'submittedInvoice' && type !== 'journalEntry') return;
  const words = JSON.stringify({ rev, body });
  const name = `${incarnation} ${organisation} ${id}`;
  const known = notes.facts.get(name);
  if (known === undefined) notes.facts.set(name, words);
  else if (known !== words) violate('approvedStands', `${type} ${id} became another`);
}

/** I2: nobody takes lines out of a draft, so what was in it stays in it. A pull may have been read before what was told since. */
function lookAtLines(
  notes: Notes,
  violate: Violate,
  { incarnation, seq }: Moment,
  { type, id, body }: SyncedDocument,
): void {
  if (type !== 'invoiceDraft') return;
  const name = `${incarnation} ${id}`;
  const lines = Object.keys((body as { lines?: object }).lines ?? {});
  const known = notes.lines.get(name);
  if (known && seq < known.seq) return;
  const lost = known?.lines.find((line) => !lines.includes(line));
  if (lost) violate('noWriteLost', `draft ${id} lost line ${lost}`);
  notes.lines.set(name, { seq, lines });
}

/** I6: at no moment do the parts of a key add up to anything else. */
function lookAtParts(violate: Violate, { type, id, body }: SyncedDocument): void {
  if (type !== 'allocationKey') return;
  const { denominator, versions } = body as AllocationKey;
  const isWhole = versions.every(
    ({ parts }) => Object.values(parts).reduce((sum, part) => sum + part, 0) === denominator,
  );
  if (!isWhole) violate('booksBalance', `the parts of key ${id} are not whole`);
}

import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { Ownership, ownershipIdOf } from '../ownership/ownership/ownership.ts';
import type { Catalogue } from '../sync/catalogue-of.ts';
import type { Definition } from '../sync/define.ts';
import type { SyncedDocument } from '../sync/document.ts';
import { liftBody } from '../sync/lift.ts';
import { ownerScope, personScope } from '../sync/scopes.ts';
import { parseDocument } from '../sync/validate.ts';
import { archiveLimits } from './archive-limits.ts';
import { belongsTo, isCounterOf, isShared } from './belongs.ts';
import { inspectBooks } from './inspect-books.ts';
import type { Counter } from './state-digest.ts';

/** A document that may be stored as it came, and what this version makes of it. */
export type Inspected = {
  readonly definition: Definition;
  readonly document: SyncedDocument;
  /** The same in its definition's own version. */
  readonly lifted: SyncedDocument;
  readonly blobs: readonly string[];
};

export type Inspection = ReturnType<typeof inspectBuilding>;

/**
 * Looks at the documents of an archive, one after the other, and at the end at all of them together. What it holds of them
 * are names: a large building is never in memory.
 */
export function inspectBuilding(catalogue: Catalogue, building: string) {
  const ids = new Set<string>();
  const owners = new Set<string>();
  const lots = new Set<string>();
  const held = new Set<string>();
  const readers = new Set<string>();
  const blobs = new Set<string>();
  const books = inspectBooks();
  let hasBuilding = false;

  const belonging = (document: SyncedDocument, { discipline, type }: Definition): boolean => {
    if (!belongsTo(building, document, discipline === 'commands')) return false;
    if (type === 'building') hasBuilding ||= document.id === building && !document.deleted;
    if (type === 'owner') owners.add(document.id);
    if (type === 'lot') lots.add(document.id);
    if (document.scope.startsWith(ownerScope(''))) readers.add(document.scope.slice(ownerScope('').length));
    return type !== 'building' || document.id === building;
  };
  /** Rights follow who holds a lot: it is one of the building's, held by its owners, and said once. */
  const isHeldHere = ({ id, body }: SyncedDocument): boolean => {
    const read = Ownership.safeParse(body);
    if (!read.success || id !== ownershipIdOf(read.data.lotId)) return false;
    held.add(read.data.lotId);
    for (const { holders } of read.data.history) for (const { ownerId } of holders) readers.add(ownerId);
    return true;
  };
  const noted = (read: Inspected): Result<Inspected, Refusal> => {
    if (ids.size >= archiveLimits.documents)
      return refuse({ code: 'archive.tooLarge', params: { file: '' } });
    if (ids.has(read.document.id)) return refuse(broken(read.document));
    ids.add(read.document.id);
    for (const sha256 of read.blobs) blobs.add(sha256);
    return accept(read);
  };
  return {
    entries: books.count,
    blobs: (): ReadonlySet<string> => blobs,
    /** [ARC-5] A document of the building, in the place its type gives it. */
    document: (document: SyncedDocument): Result<Inspected, Refusal> => {
      const read = inspected(catalogue, document);
      if (!read.ok) return read;
      if (!belonging(document, read.value.definition)) return refuse(foreign(document));
      if (document.type === 'ownership' && !isHeldHere(read.value.lifted)) return refuse(foreign(document));
      const entry = document.type === 'journalEntry' ? books.entry(read.value.lifted) : null;
      return entry && !entry.ok ? entry : noted(read.value);
    },
    /** [ARC-5] A record of the office that kept the building, such as a supplier. */
    shared: (document: SyncedDocument): Result<Inspected, Refusal> => {
      const read = inspected(catalogue, document);
      if (!read.ok) return read;
      const isRecord = read.value.definition.discipline === 'records' && !document.deleted;
      return isRecord && isShared(document) ? noted(read.value) : refuse(foreign(document));
    },
    counter: (counter: Counter): Refusal | null => {
      books.counter(counter);
      if (isCounterOf(building, counter.series)) return null;
      return { code: 'archive.documentForeign', params: { id: counter.series } };
    },
    /** [ARC-5] What only all of them together say. */
    end: (): Refusal | null => {
      if (!hasBuilding) return { code: 'archive.documentForeign', params: { id: building } };
      const stranger =
        [...readers].find((owner) => !owners.has(owner)) ?? [...held].find((lot) => !lots.has(lot));
      if (stranger) return { code: 'archive.documentForeign', params: { id: stranger } };
      return books.end();
    },
  };
}

function inspected(catalogue: Catalogue, document: SyncedDocument): Result<Inspected, Refusal> {
  const definition = catalogue.get(document.type);
  if (!definition) return refuse(broken(document));
  // A record that was removed keeps its place; a draft too, and its heads.
  const parsed = document.deleted
    ? removed(definition, document)
    : parseDocument(catalogue, document, accountOf(document));
  if (!parsed.ok) return refuse(reasonOf(parsed.refusal, document));
  const lifted = draftLifted(definition, parsed.value);
  const named = document.deleted ? [] : (definition.blobs?.(lifted.body as never) ?? []);
  return accept({ definition, document, lifted, blobs: named });
}

function removed(definition: Definition, document: SyncedDocument): Result<{ document: SyncedDocument }> {
  const isOfTwo = definition.discipline === 'records' || definition.discipline === 'drafts';
  const isKnown = document.version <= definition.version && document.crdt === undefined;
  return isOfTwo && isKnown ? accept({ document }) : refuse({ code: 'sync.malformed' });
}

/** A draft's own body is believed only once its file was opened, which is the server's to do. */
function draftLifted(definition: Definition, { document }: { document: SyncedDocument }): SyncedDocument {
  if (definition.discipline !== 'drafts' || document.deleted) return document;
  const lifted = liftBody(definition, document.version, document.body);
  const body = lifted.ok ? definition.schema.safeParse(lifted.value) : null;
  return body?.success ? { ...document, body: body.data } : document;
}

const accountOf = ({ scope }: SyncedDocument) =>
  scope.startsWith(personScope('')) ? scope.slice(personScope('').length) : '';

function reasonOf(refusal: Refusal, document: SyncedDocument): Refusal {
  if (refusal.code === 'entry.unbalanced')
    return { code: 'archive.booksBroken', params: { id: document.id } };
  return refusal.code === 'sync.misplaced' ? foreign(document) : broken(document);
}

function broken({ type, id }: SyncedDocument): Refusal {
  return { code: 'archive.documentBroken', params: { type, id } };
}

function foreign({ id }: SyncedDocument): Refusal {
  return { code: 'archive.documentForeign', params: { id } };
}

import { accept, type Refusal, type Result, refuse } from 'shared-domain/kernel';
import {
  blankTombstone,
  catalogue,
  liftBody,
  parseDocument,
  type RecordDefinition,
  type SyncedDocument,
  sameContent,
  wrapDocument,
} from 'shared-domain/sync';
import type { RecordChange, Saved } from './actions.ts';
import { definitionFor } from './definition-for.ts';
import type { Desk } from './desk.ts';

type Body = Record<string, unknown>;

/** Creates or changes a record on this device; the journal keeps the state it was changed from. */
export async function saveRecord(
  desk: Desk,
  type: string,
  organisation: string,
  change: RecordChange<Body>,
): Promise<Result<Saved>> {
  const definition = definitionFor(type, 'records');
  const id = change.id ?? desk.newId();
  return rewrite(desk, definition, organisation, id, (current) => {
    const body = bodyAfter(definition, current, change);
    return body.ok ? wrapped(desk, definition, { organisation, id, body: body.value }) : body;
  });
}

export async function removeRecord(
  desk: Desk,
  type: string,
  organisation: string,
  id: string,
): Promise<Result<Saved>> {
  return rewrite(desk, definitionFor(type, 'records'), organisation, id, (current) => {
    if (!current || current.deleted) return refuse({ code: 'sync.notFound' });
    const { scope, building, subject, sort } = current;
    return accept({ ...blankTombstone(current), scope, building, subject, sort, rev: desk.newRev() });
  });
}

async function rewrite(
  desk: Desk,
  definition: RecordDefinition,
  organisation: string,
  id: string,
  next: (current: SyncedDocument | null) => Result<SyncedDocument>,
): Promise<Result<Saved>> {
  return desk.inOrder(async () => {
    let outcome: Result<SyncedDocument> = refuse({ code: 'sync.notFound' });
    await desk.write({
      discipline: 'records',
      organisation,
      id,
      rewrite(current) {
        outcome = isNewer(definition, current) ? refuse(versionUnknown(current)) : next(current);
        return !outcome.ok || isSame(current, outcome.value) ? null : outcome.value;
      },
    });
    return outcome.ok ? accept({ id }) : outcome;
  });
}

function isNewer(definition: RecordDefinition, current: SyncedDocument | null): current is SyncedDocument {
  return current !== null && current.version > definition.version;
}

function versionUnknown({ type, version }: SyncedDocument): Refusal {
  return { code: 'sync.versionUnknown', params: { type, version } };
}

function bodyAfter(
  definition: RecordDefinition,
  current: SyncedDocument | null,
  change: RecordChange<Body>,
): Result<Body> {
  if ('body' in change) return accept(change.body);
  if (!current || current.deleted) return refuse({ code: 'sync.notFound' });
  const lifted = liftBody(definition, current.version, current.body);
  return lifted.ok ? accept({ ...lifted.value, ...change.patch }) : lifted;
}

function wrapped(
  desk: Desk,
  definition: RecordDefinition,
  placed: { readonly organisation: string; readonly id: string; readonly body: Body },
): Result<SyncedDocument> {
  const read = definition.schema.safeParse(placed.body);
  const body = read.success ? read.data : placed.body;
  const document = read.success
    ? wrapDocument(definition, { ...placed, body }, desk.newRev())
    : unplaced(definition, placed);
  const parsed = parseDocument(catalogue, document, desk.account);
  return parsed.ok ? accept(parsed.value.document) : parsed;
}

// A body its schema refuses has no place: the domain is asked only for the words of the refusal.
function unplaced(
  definition: RecordDefinition,
  placed: { readonly organisation: string; readonly id: string; readonly body: Body },
): SyncedDocument {
  const nowhere = { scope: '', building: '', subject: '', sort: '', rev: '', deleted: false };
  return { ...placed, ...nowhere, type: definition.type, version: definition.version };
}

function isSame(current: SyncedDocument | null, next: SyncedDocument): boolean {
  return current !== null && current.deleted === next.deleted && sameContent(current.body, next.body);
}

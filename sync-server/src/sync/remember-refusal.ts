import { isId } from 'shared-domain/kernel';
import {
  type Discipline,
  disciplines,
  refusalIdOf,
  refusals,
  SyncedDocument,
  wrapDocument,
} from 'shared-domain/sync';
import type { Applied } from './applied.ts';
import type { Transaction } from './ports.ts';
import { storeDocument } from './store-document.ts';

type Refused = {
  readonly account: string;
  readonly mutation: string;
  readonly raw: Record<string, unknown>;
  readonly applied: Applied;
};

/** A refusal is a fact in its author's own scope: answers get lost. What was typed goes with it. */
export async function rememberRefusal(
  transaction: Transaction,
  { account, mutation, raw, applied }: Refused,
): Promise<void> {
  const id = refusalIdOf(mutation);
  if (await transaction.document(id)) return;
  const { code, params } = applied.refusal ?? { code: 'sync.conflict' };
  const body = {
    account,
    mutation,
    discipline: disciplineOf(raw),
    documentType: typeOf(raw),
    documentId: safeDocumentId(raw),
    recordedAt: transaction.now.toISOString(),
    refusal: { code, ...(params ? { params: { ...params } } : {}) },
    fields: [...(applied.fields ?? [])],
    document: sentDocument(raw),
    // What stands is read where it stands: here its author would keep it when the right to it is gone.
    master: null,
  };
  const document = wrapDocument(refusals, { organisation: transaction.organisation, id, body }, mutation);
  await storeDocument(transaction, refusals, document as unknown as SyncedDocument, account);
}

/** The id of the document a mutation speaks of, where it is one. */
export function safeDocumentId(raw: Record<string, unknown>): string {
  const id = Object(raw.document).id;
  return typeof id === 'string' && isId(id) ? id : '';
}

function sentDocument(raw: Record<string, unknown>): SyncedDocument | null {
  const sent = SyncedDocument.safeParse(raw.document);
  return sent.success ? withoutHistory(sent.data) : null;
}

// An Automerge file holds all that was ever typed; the projection is what its author saw.
function withoutHistory({ crdt: _crdt, heads: _heads, ...document }: SyncedDocument): SyncedDocument {
  return document;
}

function typeOf(raw: Record<string, unknown>): string {
  const type = Object(raw.document).type;
  return typeof type === 'string' && /^[a-zA-Z]{1,40}$/.test(type) ? type : '';
}

function disciplineOf(raw: Record<string, unknown>): Discipline {
  return disciplines.find((one) => one === raw.discipline) ?? 'records';
}

import type { DecidedHere, SyncedDocument } from 'shared-domain/sync';
import type { DraftConflict } from 'shared-domain/sync/draft';
import type { BodyOf } from '../bodies.ts';
import { keyOf } from '../records/envelope-schema.ts';
import type { Outcome, Shown, Where } from '../shown.ts';

export type Extras = { readonly outcome?: Outcome; readonly conflicts?: readonly DraftConflict[] };

export function toShown<Type extends string>(
  document: SyncedDocument,
  state: Shown['state'],
  extras: Extras = {},
): Shown<Type> {
  const { organisation, id, type, scope, building, subject, sort, rev, body } = document;
  const key = keyOf(organisation, id);
  const envelope = { key, organisation, id, type: type as Type, scope, building, subject, sort, rev };
  return { ...envelope, body: body as BodyOf<Type>, state, ...extras };
}

export function outcomeOf(decided: DecidedHere | undefined): Outcome {
  switch (decided?.is) {
    case 'onDevice':
      return { is: 'applied' };
    case 'refusedHere':
      return { is: 'refused', refusal: decided.refusal };
    default:
      return { is: 'waiting' };
  }
}

export function isWhere(document: SyncedDocument, type: string, where: Where): boolean {
  return (
    document.type === type &&
    (['organisation', 'building', 'subject', 'scope', 'id'] as const).every(
      (field) => where[field] === undefined || where[field] === document[field],
    )
  );
}

export function bySort(a: Pick<Shown, 'sort' | 'id'>, b: Pick<Shown, 'sort' | 'id'>): number {
  if (a.sort !== b.sort) return a.sort < b.sort ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

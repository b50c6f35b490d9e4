import { type Member, rolesIn } from '../identity/member.ts';
import type { SyncedDocument } from '../sync/document.ts';
import { scopesOf } from '../sync/scopes.ts';
import { type AlertKind, alertKindOf, toldByOf } from './alert-kind.ts';

/** What somebody is told: of which kind it is, and where in the app it is shown. */
export type Alert = { readonly kind: AlertKind; readonly path: string };

type Placed = Pick<SyncedDocument, 'id' | 'type' | 'scope' | 'building'>;

/** [ALT-5] An alert is its kind and an address; null: nobody is told of such a document. */
export function alertOf({ id, type }: Pick<Placed, 'id' | 'type'>): Alert | null {
  const kind = alertKindOf(type);
  return kind && { kind, path: pathOf(kind, id) };
}

/**
 * Whether this member is told of a document that just came to be.
 *
 * [ALT-1] Of a call its owner, by their own part of it; [ALT-2] of an approval that is needed, who may decide it. Both
 * only where they may read it today. [ALT-3] Nobody of what they did: `author` is the account that did it.
 */
export function isTold(member: Member, document: Placed, author: string): boolean {
  const kind = alertKindOf(document.type);
  const roles = kind ? (toldByOf(kind)?.roles ?? []) : [];
  if (member.account === author || !scopesOf(member).includes(document.scope)) return false;
  return rolesIn(member, document.building).some((role) => roles.includes(role));
}

function pathOf(kind: AlertKind, id: string): string {
  const name = encodeURIComponent(id);
  switch (kind) {
    case 'fundCall':
      return `/account/calls/${name}`;
    case 'approval':
      return `/approvals/${name}`;
    case 'assembly':
      return '/documents';
  }
}

import { type Member, mayWrite, type Role } from 'shared-domain/identity';
import { personScope, type SyncedDocument, scopesOf } from 'shared-domain/sync';

/** Whether a member reads what stands there. */
export function visibleTo(member: Member, document: Pick<SyncedDocument, 'scope'>): boolean {
  return scopesOf(member).includes(document.scope);
}

/** Whether a member may write a document that stands there: nobody writes where they do not read. */
export function mayWriteAt(
  member: Member,
  document: Pick<SyncedDocument, 'id' | 'type' | 'scope' | 'building'>,
  writers: readonly Role[],
): boolean {
  const { account } = member;
  // What is one's own is written whatever one's roles, even when the last of them went. It carries one's own name, or
  // somebody could take another's beforehand.
  if (document.scope === personScope(account)) return writers.length > 0 && document.id.startsWith(account);
  const author = document.type === 'building' ? withBuilding(member, document.id) : member;
  return visibleTo(author, document) && mayWrite(author, document.building, writers);
}

/** Who manages every building of an organisation may add one. */
function withBuilding(member: Member, building: string): Member {
  return { ...member, buildings: [...member.buildings, building] };
}

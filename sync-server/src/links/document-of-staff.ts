import { rolesIn } from 'shared-domain/identity';
import type { SyncedDocument } from 'shared-domain/sync';
import type { LinkPorts } from './ports.ts';

export type Document = { readonly organisation: string; readonly documentId: string };

/** The document, to an account that is of the staff of its building today; null to everybody else, and once it was removed. */
export async function documentOfStaff(
  store: LinkPorts['store'],
  account: string,
  { organisation, documentId }: Document,
): Promise<SyncedDocument | null> {
  return await store.read(organisation, async (snapshot) => {
    const [member, stored] = [await snapshot.member(account), await snapshot.document(documentId)];
    if (!member || stored?.document.type !== 'buildingDocument' || stored.document.deleted) return null;
    const roles = rolesIn(member, stored.document.building);
    return roles.includes('syndic') || roles.includes('accountant') ? stored.document : null;
  });
}

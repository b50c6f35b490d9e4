import type { Transaction } from '../../sync/ports.ts';
import type { DemoOrganisation } from '../shape.ts';
import { supplierDocument } from './records-of.ts';
import { writerOf } from './writer.ts';

/** Who may do what in an organisation, and its suppliers. Does nothing where they are already. */
export async function loadOrganisation(
  transaction: Transaction,
  organisation: DemoOrganisation,
): Promise<void> {
  if (await transaction.member(organisation.encoder)) return;
  for (const { account, grants } of organisation.memberships) await transaction.setGrants(account, grants);
  const member = await transaction.member(organisation.encoder);
  if (!member) throw new Error(`${organisation.name} has nobody to encode its invoices`);
  const writer = writerOf(transaction, member);
  for (const supplier of organisation.suppliers)
    await writer.put(supplierDocument(organisation.id, supplier));
}

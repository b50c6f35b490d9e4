import { invariant } from 'shared-domain/kernel';
import { transferLot } from 'shared-domain/ownership';
import type { Transaction } from '../../sync/ports.ts';
import type { DemoBuilding, DemoOrganisation } from '../shape.ts';
import { instantOf } from './draft-of-invoice.ts';
import { loadInvoice } from './load-invoice.ts';
import { loadMoney } from './money/load-money.ts';
import type { InvoicePage } from './page-of-invoice.ts';
import { libraryDocuments } from './papers-of.ts';
import { buildingDocument, documentsWithin } from './records-of.ts';
import { type Writer, writerOf } from './writer.ts';

export type BuildingWork = {
  readonly organisation: DemoOrganisation;
  readonly building: DemoBuilding;
  readonly pages: ReadonlyMap<string, InvoicePage>;
  readonly realm?: string;
};

/** A whole building in one transaction: who finds the building finds all of it. False: it was there already. */
export async function loadBuilding(transaction: Transaction, work: BuildingWork): Promise<boolean> {
  const { organisation, building, pages, realm } = work;
  if (await transaction.document(building.id)) return false;
  const writer = async (account: string): Promise<Writer> => {
    const member = await transaction.member(account);
    invariant(member, 'who loads the demo is a member');
    return writerOf(transaction, member, realm);
  };
  const founder = await writer(organisation.encoder);
  await founder.put(buildingDocument(organisation.id, building));
  // The building is theirs to fill only from now on.
  const settler = await writer(organisation.encoder);
  for (const document of documentsWithin(organisation.id, building)) await settler.put(document);
  for (const document of libraryDocuments(organisation.id, building)) await settler.put(document);
  await transferLots(settler, building);
  const [encoder, approver] = [await writer(organisation.encoder), await writer(building.approver)];
  for (const invoice of building.invoices) {
    const supplier = organisation.suppliers.find((one) => one.id === invoice.supplierId);
    const page = pages.get(invoice.id);
    invariant(supplier && page, `${invoice.name} has a supplier and a page`);
    await loadInvoice({
      organisation: organisation.id,
      building,
      invoice,
      supplier,
      page,
      encoder,
      approver,
    });
  }
  if (building.hasMoney) await loadMoney({ transaction, building, encoder });
  return true;
}

async function transferLots(writer: Writer, building: DemoBuilding): Promise<void> {
  const inTime = [...building.transfers].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const { id, lotId, on, holders, primaryContact } of inTime) {
    await writer.give({
      definition: transferLot,
      name: `transfer/${id}`,
      body: { building: building.id, lotId, on, holders: [...holders], primaryContact },
      at: instantOf(on, 10, '10:30'),
    });
  }
}

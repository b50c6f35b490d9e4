import { allocationKeys, type Building, buildings, lots, owners } from 'shared-domain/ownership';
import { suppliers } from 'shared-domain/payables';
import { type RecordDefinition, type SyncedDocument, wrapDocument } from 'shared-domain/sync';
import { demoId } from '../demo-id.ts';
import type { DemoBuilding, DemoSupplier } from '../shape.ts';

export function supplierDocument(organisation: string, supplier: DemoSupplier): SyncedDocument {
  const { name, enterpriseNumber, email, phone, defaultAccount, defaultKeyCode, createdOn } = supplier;
  return record(suppliers, organisation, supplier.id, {
    name,
    enterpriseNumber,
    ibans: [supplier.iban],
    email,
    phone,
    defaultAccount,
    defaultKeyCode,
    createdOn,
    note: '',
  });
}

export function buildingDocument(organisation: string, building: DemoBuilding): SyncedDocument {
  const body: Building = {
    name: building.name,
    address: building.address,
    language: building.language,
    enterpriseNumber: building.enterpriseNumber,
    denominator: building.denominator,
    approvalThreshold: building.approvalThreshold,
    bankAccounts: [...building.bankAccounts],
    yearStart: '01-01',
    accountRoles: {},
  };
  return record(buildings, organisation, building.id, body);
}

/** Lots, keys and owners, in the order in which they lean on one another. */
export function documentsWithin(organisation: string, demo: DemoBuilding): SyncedDocument[] {
  const building = demo.id;
  return [
    ...demo.lots.map(({ id, number, kind, floor, description }, index) =>
      record(lots, organisation, id, { building, rank: rank(index), number, kind, floor, description }),
    ),
    ...demo.keys.map(({ id, code, name, kind, denominator, versions }, index) =>
      record(allocationKeys, organisation, id, {
        building,
        rank: rank(index),
        code,
        name,
        kind,
        denominator,
        versions: [...versions],
      }),
    ),
    ...demo.owners.map(({ id, party, language, email, phone, address }) =>
      record(owners, organisation, id, { building, party, language, email, phone, address }),
    ),
  ];
}

export function record<Body extends object>(
  definition: RecordDefinition<string, Body>,
  organisation: string,
  id: string,
  body: Body,
): SyncedDocument {
  const document = wrapDocument(definition, { organisation, id, body }, demoId(`rev/${id}`));
  return document as unknown as SyncedDocument;
}

function rank(index: number): string {
  return String(index + 1).padStart(4, '0');
}

import type { Entry } from '../../accounting/entry/entries-of.ts';
import { yearReads } from '../../accounting/year/open-year.ts';
import type { Id } from '../../kernel/id.ts';
import type { AllocationKey } from '../../ownership/allocation-key/allocation-key.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Lot } from '../../ownership/lot/lot.ts';
import type { Owner } from '../../ownership/owner/owner.ts';
import type { Ownership } from '../../ownership/ownership/ownership.ts';
import type { Invoice } from '../../payables/invoice/invoice.definition.ts';
import type { Read } from '../../sync/define.ts';
import { paymentSettingsIdOf } from '../call/payment-settings.ts';
import type { Meter } from './meter.ts';
import type { Period } from './period.ts';
import type { PublishedSettlement } from './settlement.ts';
import type { Identified, SettlementInput } from './settlement-input.ts';
import { type SettlementSettings, settlementSettingsOf } from './settlement-settings.ts';

/** The documents of a building a settlement is made of, wherever they are read from. */
export type SettlementDocuments = {
  readonly association: Building;
  readonly entries: readonly Entry[];
  readonly invoices: readonly Identified<Invoice>[];
  readonly keys: readonly Identified<AllocationKey>[];
  readonly lots: readonly Identified<Lot>[];
  readonly ownerships: readonly Identified<Ownership>[];
  readonly owners: readonly Identified<Owner>[];
  readonly settings: SettlementSettings | undefined;
  readonly published: readonly Identified<PublishedSettlement>[];
};

/** What somebody asks to be settled. */
export type Asked = {
  readonly period: Period;
  readonly meters: readonly Meter[];
  readonly corrects: Id | null;
};

export function settlementSettingsIdOf(building: Id): Id {
  return `${building}.settlement`;
}

export function settlementReads(building: Id): Read[] {
  const types = [
    'journalEntry',
    'invoice',
    'allocationKey',
    'lot',
    'ownership',
    'owner',
    'settlement',
    'fundCall',
  ];
  return [
    { by: 'id', id: building },
    { by: 'id', id: settlementSettingsIdOf(building) },
    { by: 'id', id: paymentSettingsIdOf(building) },
    ...types.map((type): Read => ({ by: 'building', type, building })),
    ...yearReads(building),
  ];
}

export function settlementInputOf(documents: SettlementDocuments, asked: Asked): SettlementInput {
  const invoices = new Map(documents.invoices.map(({ id, body }) => [id, body.content.lines]));
  return {
    ...asked,
    association: documents.association,
    entries: documents.entries,
    invoiceLines: (invoiceId) => invoices.get(invoiceId) ?? [],
    keys: documents.keys,
    lots: documents.lots,
    ownerships: documents.ownerships,
    owners: documents.owners,
    settings: settlementSettingsOf(documents.settings),
    published: documents.published.map(({ id, body }) => ({ ...body, id })),
  };
}

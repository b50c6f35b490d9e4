import type { Entry } from '../../accounting/entry/entries-of.ts';
import type { Id } from '../../kernel/id.ts';
import type { AllocationKey } from '../../ownership/allocation-key/allocation-key.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Lot } from '../../ownership/lot/lot.ts';
import type { Owner } from '../../ownership/owner/owner.ts';
import type { Ownership } from '../../ownership/ownership/ownership.ts';
import type { InvoiceLines } from './costs-of.ts';
import type { Meter } from './meter.ts';
import type { Period } from './period.ts';
import type { Published } from './settlement.ts';
import type { SettlementSettings } from './settlement-settings.ts';

export type Identified<Body> = { readonly id: Id; readonly body: Body };

/** Everything a settlement is made of; the same on every device that holds the same documents. */
export type SettlementInput = {
  readonly association: Pick<Building, 'accountRoles'>;
  readonly period: Period;
  readonly entries: readonly Entry[];
  readonly invoiceLines: InvoiceLines;
  readonly keys: readonly Identified<AllocationKey>[];
  readonly lots: readonly Identified<Lot>[];
  readonly ownerships: readonly Identified<Ownership>[];
  readonly owners: readonly Identified<Owner>[];
  readonly settings: Pick<SettlementSettings, 'tenantShares'>;
  readonly meters: readonly Meter[];
  readonly published: readonly Published[];
  /** The settlement whose place this one takes. */
  readonly corrects: Id | null;
};

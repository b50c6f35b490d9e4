import type { Cents, Id, Language, LocalDate } from 'shared-domain/kernel';

/** The demo data before it becomes documents: plain objects, made without a clock or chance of the machine. */
export type DemoSet = {
  readonly accounts: readonly DemoAccount[];
  readonly organisations: readonly DemoOrganisation[];
};

export type DemoOrganisation = {
  readonly id: Id;
  readonly key: string;
  readonly name: string;
  readonly enterpriseNumber: string | null;
  readonly memberships: readonly DemoMembership[];
  readonly suppliers: readonly DemoSupplier[];
  readonly buildings: readonly DemoBuilding[];
  /** The accounts that encode and approve while loading. */
  readonly staff: { readonly encoder: Id; readonly approver: Id };
};

export type DemoAccount = {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly isAdmin: boolean;
};

export type DemoGrant =
  | { readonly role: 'syndic' | 'accountant'; readonly buildings: 'all' | readonly Id[] }
  | { readonly role: 'board'; readonly building: Id }
  | { readonly role: 'owner'; readonly building: Id; readonly owner: Id };

export type DemoMembership = { readonly account: Id; readonly grants: readonly DemoGrant[] };

export type Address = { readonly street: string; readonly postalCode: string; readonly city: string };

export type DemoBuilding = {
  readonly id: Id;
  readonly key: string;
  readonly name: string;
  readonly address: Address;
  readonly language: Language;
  readonly enterpriseNumber: string;
  readonly denominator: number;
  readonly approvalThreshold: Cents | null;
  readonly bankAccounts: readonly { readonly iban: string; readonly purpose: 'current' | 'savings' }[];
  readonly lots: readonly DemoLot[];
  readonly keys: readonly DemoKey[];
  readonly owners: readonly DemoOwner[];
  readonly transfers: readonly DemoTransfer[];
  readonly invoices: readonly DemoInvoice[];
};

export type LotKind = 'apartment' | 'commercial' | 'office' | 'garage' | 'parking' | 'cellar' | 'other';

export type DemoLot = {
  readonly id: Id;
  readonly number: string;
  readonly kind: LotKind;
  readonly floor: number | null;
  readonly description: string;
  readonly quotePart: number;
};

export type DemoKey = {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly kind: 'general' | 'special';
  readonly denominator: number;
  readonly versions: readonly { readonly from: LocalDate; readonly parts: Readonly<Record<Id, number>> }[];
};

export type Party =
  | { readonly is: 'person'; readonly firstName: string; readonly lastName: string }
  | { readonly is: 'firm'; readonly name: string; readonly enterpriseNumber: string };

export type DemoOwner = {
  readonly id: Id;
  readonly party: Party;
  readonly language: Language;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: Address | null;
};

export type DemoTransfer = {
  readonly id: Id;
  readonly lotId: Id;
  readonly on: LocalDate;
  readonly holders: readonly {
    readonly ownerId: Id;
    readonly numerator: number;
    readonly denominator: number;
  }[];
  readonly primaryContact: Id;
};

export type DemoSupplier = {
  readonly id: Id;
  readonly key: string;
  readonly name: string;
  readonly address: Address;
  readonly language: 'fr' | 'nl';
  readonly enterpriseNumber: string;
  readonly iban: string;
  readonly email: string;
  readonly phone: string;
  readonly defaultAccount: string;
  readonly defaultKeyCode: string;
  readonly createdOn: LocalDate;
};

export type VatRate = 0 | 6 | 12 | 21;

export type DemoLine = {
  readonly id: Id;
  readonly description: string;
  readonly account: string;
  readonly keyId: Id;
  readonly net: Cents;
  readonly vatRate: VatRate;
};

/** How far an invoice has come when the demo begins. */
export type DemoStage = 'approved' | 'submitted' | 'rejected' | 'draft';

export type DemoInvoice = {
  /** Its draft's id. */
  readonly id: Id;
  /** Stable and readable: `les-tilleuls/lift-repair/2026-10-12`. */
  readonly name: string;
  readonly supplierId: Id;
  readonly number: string;
  readonly invoicedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly communication: string;
  readonly note: string;
  readonly lines: readonly DemoLine[];
  readonly total: Cents;
  readonly stage: DemoStage;
  /** Why the board refused it; '' unless rejected. */
  readonly reason: string;
  /** A paper invoice that was photographed; the others came as a PDF. */
  readonly isPhoto: boolean;
};

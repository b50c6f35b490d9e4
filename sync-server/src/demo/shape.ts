import type { Grant } from 'shared-domain/identity';
import type { Cents, Id, Language, LocalDate } from 'shared-domain/kernel';
import type { Address, BankAccount, Holder, KeyVersion, LotKind, Party } from 'shared-domain/ownership';
import type { VatRate } from 'shared-domain/payables';
import type { Paper } from './tables/library.ts';

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
  /** Who encodes its invoices while they are loaded. */
  readonly encoder: Id;
};

export type DemoAccount = {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly isAdmin: boolean;
};

export type DemoMembership = { readonly account: Id; readonly grants: readonly Grant[] };

export type DemoBuilding = {
  readonly id: Id;
  readonly key: string;
  readonly name: string;
  readonly address: Address;
  readonly language: Language;
  readonly enterpriseNumber: string;
  readonly denominator: number;
  readonly approvalThreshold: Cents | null;
  /** Who approves what its encoder may not approve alone. */
  readonly approver: Id;
  readonly bankAccounts: readonly BankAccount[];
  readonly lots: readonly DemoLot[];
  readonly keys: readonly DemoKey[];
  readonly owners: readonly DemoOwner[];
  readonly transfers: readonly DemoTransfer[];
  readonly invoices: readonly DemoInvoice[];
  /** What lies in its library. */
  readonly papers: readonly DemoPaper[];
  /** Calls, payments, bank statements and a settlement: left out where only many documents are wanted. */
  readonly hasMoney: boolean;
  /** Over which its money is told: the year they begin, the next one, and up to which day of it. */
  readonly books: DemoBooks;
};

export type DemoBooks = { readonly firstYear: number; readonly until: LocalDate };

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
  readonly versions: readonly KeyVersion[];
};

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
  readonly holders: readonly Holder[];
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

/** A paper of the library: one page, in the building's language. */
export type DemoPaper = Paper & { readonly id: Id; readonly language: Language };

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

export type MissingField = 'number' | 'dueOn' | 'communication' | 'account' | 'key';

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
  /** What is not filled in yet; none unless it is a draft. */
  readonly missing: readonly MissingField[];
  /** A paper invoice that was photographed; the others came as a PDF. */
  readonly isPhoto: boolean;
};

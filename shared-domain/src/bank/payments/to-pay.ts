import type { Entry } from '../../accounting/entry/entries-of.ts';
import type { ClaimKind } from '../../accounting/entry/journal-entry.ts';
import type { Cents } from '../../kernel/cents.ts';
import { compareText } from '../../kernel/compare-text.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { formatStructuredCommunication } from '../../kernel/structured-communication.ts';
import { type Owner, partyName } from '../../ownership/owner/owner.ts';
import type { Supplier } from '../../payables/supplier/supplier.ts';
import { communicationsOf } from '../../receivables/call/communication.ts';
import { type OpenClaim, openClaims } from '../../receivables/claims/open-claims.ts';
import { linesByParty, type PartyLine } from '../../receivables/claims/party-line.ts';
import type { CollectionOrder } from './collection-order.definition.ts';
import { ibanBefore } from './iban-before.ts';
import type { Mandate } from './mandate.definition.ts';
import type { PaymentOrder } from './payment-order.definition.ts';
import { seenAtBank, underway } from './standing-orders.ts';

type Named<Body> = Body & { readonly id: Id };

/** What is owed to somebody, or by somebody, and how much of it may still be ordered. */
type Ordering = {
  readonly claimId: Id;
  readonly label: string;
  readonly dueOn: LocalDate | null;
  readonly open: Cents;
  /** Ordered already, and not seen at the bank yet. */
  readonly underway: Cents;
  readonly communication: string;
};

export type ToPay = Ordering & {
  readonly supplierId: Id;
  readonly supplierName: string;
  /** Where to pay: the invoice's account, else the supplier's first. Null: none is known. */
  readonly iban: string | null;
  /** [PMT-4] Another account than the last time. */
  readonly ibanBefore: string | null;
};

export type ToCollect = Ordering & {
  readonly ownerId: Id;
  readonly ownerName: string;
  readonly mandate: Named<Mandate> | null;
};

type Invoiced = {
  readonly id: Id;
  readonly content: {
    readonly supplierIban: string | null;
    readonly communication: string;
    readonly number: string;
  };
};

export type KnownToPay = {
  readonly entries: readonly Entry[];
  readonly suppliers: readonly Named<Supplier>[];
  readonly invoices: readonly Invoiced[];
  readonly standing: readonly Named<PaymentOrder>[];
};

/** [PMT-2] The open claims of suppliers by their due day, each with what of it is on its way. */
export function suppliersToPay({ entries, suppliers, invoices, standing }: KnownToPay): ToPay[] {
  const lines = linesByParty(entries, 'supplier');
  const invoiced = new Map(invoices.map((invoice) => [invoice.id, invoice.content]));
  const all = suppliers.flatMap((supplier) =>
    openOf(lines.get(supplier.id)).map((claim): ToPay => {
      const invoice = invoiced.get(claim.id);
      const known = invoice?.supplierIban ?? null;
      const iban = known !== null && supplier.ibans.includes(known) ? known : (supplier.ibans[0] ?? null);
      const before = ibanBefore(supplier.id, standing);
      return {
        ...orderingOf(claim, lines.get(supplier.id), standing),
        supplierId: supplier.id,
        supplierName: supplier.name,
        iban,
        ibanBefore: before !== null && before !== iban ? before : null,
        communication: invoice?.communication || invoice?.number || '',
      };
    }),
  );
  return all.sort(byDueDay);
}

export type KnownToCollect = {
  readonly entries: readonly Entry[];
  readonly owners: readonly Named<Owner>[];
  readonly mandates: readonly Named<Mandate>[];
  readonly calls: readonly {
    readonly parts: readonly { readonly claimId: Id; readonly communication: string }[];
  }[];
  readonly standing: readonly Named<CollectionOrder>[];
  /** The order in which the association has money pay; ours where it is left out. */
  readonly imputation?: readonly ClaimKind[];
};

/** [PMT-6] What owners owe, with the mandate under which it may be collected on `day`. */
export function ownersToCollect(known: KnownToCollect, day: LocalDate): ToCollect[] {
  const { entries, owners, mandates, calls, standing } = known;
  const lines = linesByParty(entries, 'owner');
  const asked = new Map(
    calls.flatMap(({ parts }) => parts).map((part) => [part.claimId, part.communication]),
  );
  const permanent = communicationsOf(owners.map(({ id }) => id));
  const all = owners.flatMap((owner) =>
    openOf(lines.get(owner.id), known.imputation).map((claim): ToCollect => {
      const digits = asked.get(claim.id) ?? permanent.get(owner.id);
      return {
        ...orderingOf(claim, lines.get(owner.id), standing),
        ownerId: owner.id,
        ownerName: partyName(owner.party),
        mandate: mandateOn(day, owner.id, mandates),
        communication: digits === undefined ? '' : formatStructuredCommunication(digits),
      };
    }),
  );
  return all.sort(byDueDay);
}

function mandateOn(day: LocalDate, ownerId: Id, mandates: readonly Named<Mandate>[]): Named<Mandate> | null {
  const inForce = mandates
    .filter((one) => one.ownerId === ownerId && one.signedOn <= day)
    .filter(({ revokedOn }) => revokedOn === null || revokedOn > day)
    .sort((a, b) => compareText(a.signedOn, b.signedOn) || compareText(a.id, b.id));
  return inForce.at(-1) ?? null;
}

function openOf(lines: readonly PartyLine[] = [], order?: readonly ClaimKind[]): OpenClaim[] {
  return openClaims(lines, order).claims.filter(({ open }) => open > 0);
}

function orderingOf(
  claim: OpenClaim,
  lines: readonly PartyLine[] = [],
  standing: Parameters<typeof underway>[2],
) {
  return {
    claimId: claim.id,
    label: claim.label,
    dueOn: claim.dueOn,
    open: claim.open,
    underway: Math.min(claim.open, underway(claim.id, seenAtBank(claim, lines), standing)),
  };
}

function byDueDay(a: Ordering, b: Ordering): number {
  return compareText(a.dueOn ?? '9999', b.dueOn ?? '9999') || compareText(a.claimId, b.claimId);
}

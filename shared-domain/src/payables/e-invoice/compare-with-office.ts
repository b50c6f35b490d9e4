import type { Cents } from '../../kernel/cents.ts';
import { type EnterpriseNumber, formatEnterpriseNumber } from '../../kernel/enterprise-number.ts';
import { formatIban } from '../../kernel/iban.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Supplier } from '../supplier/supplier.ts';
import { amountsOf } from './amounts-of.ts';
import type { EInvoice, EInvoiceFinding } from './e-invoice.ts';

/** An invoice the office already has, at whatever stage. */
export type KnownInvoice = {
  readonly draftId: Id;
  readonly supplierId: Id | null;
  readonly number: string;
  readonly invoicedOn: LocalDate | null;
  readonly total: Cents | null;
};

type Identified<Body> = { readonly id: Id; readonly body: Body };

export type Office = {
  readonly suppliers: readonly Identified<Supplier>[];
  readonly invoices: readonly KnownInvoice[];
  /** The buildings a person sees, by the number of their association. */
  readonly buildings: readonly { readonly id: Id; readonly enterpriseNumber: EnterpriseNumber | null }[];
};

/** [UBL-10] Who sent it, as the office knows them: by the number of the register, else by an account. */
export function supplierOf(
  { supplier, payments }: EInvoice,
  suppliers: readonly Identified<Supplier>[],
): Identified<Supplier> | null {
  const { enterpriseNumber } = supplier;
  const byNumber = suppliers.find(
    ({ body }) => enterpriseNumber !== null && body.enterpriseNumber === enterpriseNumber,
  );
  if (byNumber) return byNumber;
  const ibans = payments.flatMap(({ iban }) => iban ?? []);
  const isSame = ({ body }: Identified<Supplier>) =>
    (body.enterpriseNumber === null || enterpriseNumber === null) &&
    body.ibans.some((iban) => ibans.includes(iban));
  return suppliers.find(isSame) ?? null;
}

/** [UBL-10] The building whose association it is addressed to. */
export function buyerOf({ customer }: EInvoice, { buildings }: Pick<Office, 'buildings'>): Id | null {
  const { enterpriseNumber } = customer;
  if (enterpriseNumber === null) return null;
  return buildings.find((one) => one.enterpriseNumber === enterpriseNumber)?.id ?? null;
}

/**
 * [UBL-11] What only the office can tell: a buyer that is none of its buildings, or not this one, an account the supplier
 * never had, an invoice it already holds. None of it loses the file.
 */
export function compareWithOffice(
  invoice: EInvoice,
  office: Office,
  place: { readonly building: Id | null; readonly draftId: Id | null },
): EInvoiceFinding[] {
  const known = supplierOf(invoice, office.suppliers);
  const others = office.invoices.filter(({ draftId }) => draftId !== place.draftId);
  return [
    ...compareBuyer(invoice, office, place.building),
    ...(known ? compareAccounts(invoice, known.body) : [unknownSupplier(invoice)]),
    ...(known
      ? compareInvoices(
          invoice,
          others.filter(({ supplierId }) => supplierId === known.id),
        )
      : []),
  ];
}

function compareBuyer(invoice: EInvoice, office: Office, building: Id | null): EInvoiceFinding[] {
  const { name, enterpriseNumber } = invoice.customer;
  const params = { name, number: writtenNumber(enterpriseNumber) };
  const buyer = buyerOf(invoice, office);
  if (buyer === null) return [{ code: 'eInvoice.buyerUnknown', params }];
  return building === null || building === buyer ? [] : [{ code: 'eInvoice.buyerOther', params }];
}

function unknownSupplier({ supplier }: EInvoice): EInvoiceFinding {
  return {
    code: 'eInvoice.supplierUnknown',
    params: { name: supplier.name, number: writtenNumber(supplier.enterpriseNumber) },
  };
}

function compareAccounts({ payments }: EInvoice, { ibans, name }: Supplier): EInvoiceFinding[] {
  if (ibans.length === 0) return [];
  const offered = new Set(payments.flatMap(({ iban }) => iban ?? []));
  return [...offered]
    .filter((iban) => !ibans.includes(iban))
    .map((iban) => ({
      code: 'eInvoice.ibanNew',
      params: { iban: formatIban(iban), known: ibans.map(formatIban).join(', '), name },
    }));
}

function compareInvoices(invoice: EInvoice, theirs: readonly KnownInvoice[]): EInvoiceFinding[] {
  const { total } = amountsOf(invoice);
  const { issuedOn } = invoice;
  const same = theirs.find(({ number }) => bare(number) !== '' && bare(number) === bare(invoice.number));
  if (same) return [{ code: 'eInvoice.duplicate', params: { number: same.number } }];
  const alike = theirs.find((one) => total !== null && one.total === total && one.invoicedOn === issuedOn);
  return [
    ...(alike ? [{ code: 'eInvoice.sameAmount' as const, params: { number: alike.number } }] : []),
    ...aboveCorrected(invoice, total, theirs),
  ];
}

/** A credit note larger than the invoice it corrects is possible, and seldom meant. */
function aboveCorrected(
  { corrects }: EInvoice,
  total: Cents | null,
  theirs: readonly KnownInvoice[],
): EInvoiceFinding[] {
  if (total === null || total >= 0) return [];
  const corrected = theirs.find((one) => corrects.some((number) => bare(number) === bare(one.number)));
  if (!corrected || corrected.total === null || -total <= corrected.total) return [];
  const params = { number: corrected.number, total: corrected.total, credit: -total };
  return [{ code: 'eInvoice.creditAboveInvoice', params }];
}

function writtenNumber(number: EnterpriseNumber | null): string {
  return number === null ? '' : formatEnterpriseNumber(number);
}

function bare(number: string): string {
  return number.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

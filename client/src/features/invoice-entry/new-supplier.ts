import {
  cleanText,
  type LocalDate,
  parseEnterpriseNumber,
  parseIban,
  type Refusal,
  type Result,
} from 'shared-domain/kernel';
import type { Supplier } from 'shared-domain/payables';

export type TypedSupplier = {
  readonly name: string;
  readonly enterpriseNumber: string;
  readonly iban: string;
};
export type SupplierTroubles = Partial<Record<keyof TypedSupplier, Refusal>>;

/** The little an invoice needs of a supplier; the rest is filled in on the supplier's own screen. */
export function readNewSupplier(typed: TypedSupplier, today: LocalDate): Result<Supplier, SupplierTroubles> {
  const name = cleanText(typed.name).trim();
  const number = typed.enterpriseNumber.trim() === '' ? null : parseEnterpriseNumber(typed.enterpriseNumber);
  const iban = typed.iban.trim() === '' ? null : parseIban(typed.iban);
  const troubles: SupplierTroubles = {
    ...(name === '' && { name: { code: 'supplier.nameMissing' } }),
    ...(name.length > 120 && { name: { code: 'text.tooLong' } }),
    ...(number && !number.ok && { enterpriseNumber: number.refusal }),
    ...(iban && !iban.ok && { iban: iban.refusal }),
  };
  if (Object.keys(troubles).length > 0) return { ok: false, refusal: troubles };
  const supplier: Supplier = {
    name,
    enterpriseNumber: number?.ok ? number.value : null,
    ibans: iban?.ok ? [iban.value] : [],
    email: null,
    phone: null,
    defaultAccount: null,
    defaultKeyCode: null,
    createdOn: today,
    note: '',
  };
  return { ok: true, value: supplier };
}

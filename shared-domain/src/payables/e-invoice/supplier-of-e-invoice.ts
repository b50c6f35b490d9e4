import type { LocalDate } from '../../kernel/local-date.ts';
import type { Supplier } from '../supplier/supplier.ts';
import type { EInvoice } from './e-invoice.ts';

/** [UBL-10] The card of a supplier nobody knows yet, as the file describes them; a person confirms it. */
export function supplierOfEInvoice({ supplier, payments }: EInvoice, today: LocalDate): Supplier {
  const ibans = [...new Set(payments.flatMap(({ iban }) => iban ?? []))];
  return {
    name: supplier.name,
    enterpriseNumber: supplier.enterpriseNumber,
    ibans: ibans.slice(0, 10),
    email: null,
    phone: null,
    defaultAccount: null,
    defaultKeyCode: null,
    createdOn: today,
    note: '',
  };
}

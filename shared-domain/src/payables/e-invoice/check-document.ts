import { communicationOf } from './communication-of.ts';
import type { ECategory, EInvoice, EInvoiceFinding } from './e-invoice.ts';

/** [UBL-2] What one document shows by itself. */
export function checkDocument(invoice: EInvoice): EInvoiceFinding[] {
  return [checkFields, checkCategories, checkAmounts, checkPayments].flatMap((check) => check(invoice));
}

function checkFields({ number, issuedOn, supplier, totals }: EInvoice): EInvoiceFinding[] {
  const missing = [
    ...(number === '' ? ['ID'] : []),
    ...(issuedOn === null ? ['IssueDate'] : []),
    ...(supplier.name === '' ? ['AccountingSupplierParty'] : []),
    ...(totals.gross === null ? ['TaxInclusiveAmount'] : []),
    ...(totals.payable === null ? ['PayableAmount'] : []),
  ];
  return missing.map((field) => ({ code: 'eInvoice.fieldMissing', params: { field } }));
}

/** [UBL-9] An association is no VAT-payer: an invoice that leaves the tax for it to declare is wrong, and is kept. */
function checkCategories({ vat, lines, adjustments }: EInvoice): EInvoiceFinding[] {
  const categories = [...vat, ...lines, ...adjustments].map(({ category }) => category);
  const strange = new Set(categories.filter(isStrange).map(({ percent }) => percent));
  return [
    ...(categories.some(({ code }) => code === 'AE') ? [{ code: 'eInvoice.reverseCharge' as const }] : []),
    ...[...strange].map((rate) => ({ code: 'eInvoice.rateUnknown' as const, params: { rate } })),
  ];
}

function isStrange({ code, percent, rate }: ECategory): boolean {
  return rate === null && (code !== '' || percent !== '');
}

function checkAmounts({ currency, totals }: EInvoice): EInvoiceFinding[] {
  const { gross, payable } = totals;
  const differs = gross !== null && payable !== null && gross !== payable;
  return [
    ...(currency === 'EUR' ? [] : [{ code: 'eInvoice.currency' as const, params: { currency } }]),
    ...(gross === 0 ? [{ code: 'eInvoice.totalZero' as const }] : []),
    ...(differs ? [{ code: 'eInvoice.payableDiffers' as const, params: { total: gross, payable } }] : []),
  ];
}

function checkPayments({ payments }: EInvoice): EInvoiceFinding[] {
  const accounts = [...new Set(payments.flatMap(({ account }) => (account === '' ? [] : [account])))];
  const unsound = accounts.filter((account) =>
    payments.some((one) => one.account === account && one.iban === null),
  );
  const wrong = payments
    .map(({ communication }) => communication)
    .filter((one) => !communicationOf(one).isSound);
  return [
    ...unsound.map((iban) => ({ code: 'eInvoice.ibanCheck' as const, params: { iban } })),
    ...[...new Set(wrong)].map((text) => ({
      code: 'eInvoice.communicationCheck' as const,
      params: { text },
    })),
    ...(accounts.length > 1
      ? [{ code: 'eInvoice.severalAccounts' as const, params: { count: accounts.length } }]
      : []),
  ];
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { euros } from 'shared-domain/kernel';
import { type EInvoice, type EPayment, readEInvoice } from 'shared-domain/payables';
import { type Answer, type Input, OneOf } from './adapter.ts';
import { text } from './read.ts';

export function ublAnswer(input: Input, folder: string): Answer {
  const read = readEInvoice(readFileSync(resolve(folder, text(input, 'file'))));
  if (!read.ok) return { refused: true, error: read.refusal.code };
  const invoice = read.value;
  const { totals } = invoice;
  return {
    doc: invoice.kind === 'invoice' ? 'Invoice' : 'CreditNote',
    id: invoice.number,
    type: invoice.typeCode,
    issue: orNothing(invoice.issuedOn),
    due: orNothing(invoice.dueOn),
    currency: invoice.currency,
    supplier: invoice.supplier.name,
    supplier_vat: orNothing(invoice.supplier.vatNumber),
    customer: invoice.customer.name,
    iban: written(invoice.payments, ({ account }) => account),
    payment_id: written(invoice.payments, ({ communication }) => communication),
    excl: amount(totals.net),
    vat: amount(totals.vat),
    incl: amount(totals.gross),
    payable: amount(totals.payable),
    prepaid: amount(totals.prepaid),
    rounding: amount(totals.rounding),
    lines: invoice.lines.length,
    breakdown: breakdownOf(invoice),
    attachments: invoice.attachments.length,
  };
}

function breakdownOf({ vat }: EInvoice): readonly Answer[] {
  return vat.map((part) => ({
    base: amount(part.base),
    vat: amount(part.vat),
    cat: part.category.code,
    rate: part.category.percent === '' ? new OneOf('', null, '0') : part.category.percent,
  }));
}

/** As the first way to pay has it; null and nothing are the same to a file. */
function written(payments: readonly EPayment[], of: (payment: EPayment) => string): unknown {
  const found = payments.map(of).find((one) => one !== '');
  return found ?? new OneOf('', null);
}

function orNothing(text: string | null): unknown {
  return text || new OneOf('', null);
}

function amount(cents: number | null): unknown {
  return cents === null ? new OneOf('', null) : euros(cents);
}

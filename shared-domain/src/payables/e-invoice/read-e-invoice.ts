import type { LocalDate } from '../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { readXml, readXmlBytes } from '../../xml/read-xml.ts';
import type { XmlRefusal } from '../../xml/refusals.ts';
import { allOf, firstOf, type XmlNode } from '../../xml/xml-node.ts';
import { checkDocument } from './check-document.ts';
import { checkSums } from './check-sums.ts';
import type { EAdjustment, EInvoice, ELine, ETotals, EVat } from './e-invoice.ts';
import { readAttachments } from './read-attachments.ts';
import { amountAt, categoryAt, dayAt, wordsAt } from './read-field.ts';
import { readParty } from './read-party.ts';
import { readPayments } from './read-payments.ts';
import type { EInvoiceRefusal } from './refusals.ts';

type Unread = Refusal<EInvoiceRefusal | XmlRefusal>;

/**
 * [UBL-1] Reads an invoice or credit note of UBL 2.1 (Peppol BIS Billing 3.0), alone or in its envelope. Refused is only
 * what is no such document; [UBL-2] whatever else is odd is a finding beside what was read.
 */
export function readEInvoice(source: string | Uint8Array): Result<EInvoice, Unread> {
  const read = typeof source === 'string' ? readXml(source) : readXmlBytes(source);
  if (!read.ok) return read;
  const document = documentIn(read.value);
  if (!document) return refuse({ code: 'eInvoice.notAnInvoice' });
  const attachments = readAttachments(document);
  const invoice = readDocument(document);
  const unread = attachments.filter((one) => typeof one === 'string');
  return accept({
    ...invoice,
    attachments: attachments.filter((one) => typeof one !== 'string'),
    findings: [
      ...checkDocument(invoice),
      ...checkSums(invoice),
      ...unread.map((name) => ({ code: 'eInvoice.attachmentUnreadable' as const, params: { name } })),
    ],
  });
}

function documentIn(root: XmlNode): XmlNode | undefined {
  return [root, ...root.children].find(({ name }) => name === 'Invoice' || name === 'CreditNote');
}

function readDocument(document: XmlNode): EInvoice {
  const isInvoice = document.name === 'Invoice';
  const currency = wordsAt(document, 'DocumentCurrencyCode', 3) || 'EUR';
  return {
    kind: isInvoice ? 'invoice' : 'creditNote',
    typeCode: wordsAt(document, isInvoice ? 'InvoiceTypeCode' : 'CreditNoteTypeCode', 3),
    number: wordsAt(document, 'ID', 60),
    issuedOn: dayAt(document, 'IssueDate'),
    dueOn: dueOn(document),
    currency,
    note: wordsAt(document, 'Note', 1000),
    buyerReference: wordsAt(document, 'BuyerReference', 80),
    orderReference: wordsAt(document, 'OrderReference/ID', 80),
    corrects: allOf(document, 'BillingReference/InvoiceDocumentReference').map((one) =>
      wordsAt(one, 'ID', 60),
    ),
    period: {
      from: dayAt(document, 'InvoicePeriod/StartDate'),
      until: dayAt(document, 'InvoicePeriod/EndDate'),
    },
    supplier: readParty(firstOf(document, 'AccountingSupplierParty/Party')),
    customer: readParty(firstOf(document, 'AccountingCustomerParty/Party')),
    payments: readPayments(document),
    ...readMoney(document, currency),
    lines: allOf(document, isInvoice ? 'InvoiceLine' : 'CreditNoteLine').map(readLine),
    adjustments: allOf(document, 'AllowanceCharge').map(readAdjustment),
    attachments: [],
    findings: [],
  };
}

function dueOn(document: XmlNode): LocalDate | null {
  return dayAt(document, 'DueDate') ?? dayAt(document, 'PaymentMeans/PaymentDueDate');
}

/** [UBL-6] The tax in the document's own currency; a second total may repeat it in the one its sender keeps books in. */
function readMoney(document: XmlNode, currency: string): { totals: ETotals; vat: EVat[] } {
  const taxes = allOf(document, 'TaxTotal');
  const inCurrency = ({ children }: XmlNode) =>
    children.some(
      ({ name, attributes }) => name === 'TaxAmount' && attributes.get('currencyID') === currency,
    );
  const tax = taxes.find(inCurrency) ?? taxes[0];
  const sums = firstOf(document, 'LegalMonetaryTotal');
  const totals: ETotals = {
    lines: amountAt(sums, 'LineExtensionAmount'),
    allowances: amountAt(sums, 'AllowanceTotalAmount'),
    charges: amountAt(sums, 'ChargeTotalAmount'),
    net: amountAt(sums, 'TaxExclusiveAmount'),
    vat: amountAt(tax, 'TaxAmount'),
    gross: amountAt(sums, 'TaxInclusiveAmount'),
    prepaid: amountAt(sums, 'PrepaidAmount'),
    rounding: amountAt(sums, 'PayableRoundingAmount'),
    payable: amountAt(sums, 'PayableAmount'),
  };
  const vat = allOf(tax, 'TaxSubtotal').map((part) => ({
    category: categoryAt(firstOf(part, 'TaxCategory')),
    base: amountAt(part, 'TaxableAmount'),
    vat: amountAt(part, 'TaxAmount'),
  }));
  return { totals, vat };
}

function readLine(line: XmlNode, index: number): ELine {
  const id = wordsAt(line, 'ID', 20);
  const description =
    wordsAt(line, 'Item/Name', 400) || wordsAt(line, 'Item/Description', 400) || wordsAt(line, 'Note', 400);
  return {
    id,
    description: (description || id || String(index + 1)).replace(/\s+/g, ' '),
    net: amountAt(line, 'LineExtensionAmount'),
    category: categoryAt(firstOf(line, 'Item/ClassifiedTaxCategory')),
  };
}

function readAdjustment(node: XmlNode): EAdjustment {
  const isCharge = wordsAt(node, 'ChargeIndicator', 5) === 'true';
  const amount = amountAt(node, 'Amount');
  return {
    amount: amount === null || isCharge || amount === 0 ? amount : -amount,
    isCharge,
    reason: wordsAt(node, 'AllowanceChargeReason', 200),
    category: categoryAt(firstOf(node, 'TaxCategory')),
  };
}

/** Why an electronic invoice cannot be used at all. */
export const eInvoiceRefusals = ['eInvoice.notAnInvoice'] as const;
export type EInvoiceRefusal = (typeof eInvoiceRefusals)[number];

/** What is odd in one that is used all the same; each has a sentence as a refusal has. */
export const eInvoiceFindings = [
  'eInvoice.fieldMissing',
  'eInvoice.sumsDiffer',
  'eInvoice.vatDiffers',
  'eInvoice.rateUnknown',
  'eInvoice.reverseCharge',
  'eInvoice.currency',
  'eInvoice.totalZero',
  'eInvoice.payableDiffers',
  'eInvoice.ibanCheck',
  'eInvoice.communicationCheck',
  'eInvoice.severalAccounts',
  'eInvoice.attachmentUnreadable',
  'eInvoice.buyerUnknown',
  'eInvoice.buyerOther',
  'eInvoice.supplierUnknown',
  'eInvoice.ibanNew',
  'eInvoice.duplicate',
  'eInvoice.sameAmount',
  'eInvoice.creditAboveInvoice',
] as const;
export type EInvoiceFindingCode = (typeof eInvoiceFindings)[number];

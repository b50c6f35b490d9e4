export { approveInvoice } from './approval/approve-invoice.definition.ts';
export { ApproveInvoice, fourEyes } from './approval/approve-invoice.ts';
export { InvoiceDecision, invoiceDecisions } from './approval/invoice-decision.definition.ts';
export { type InvoiceStatus, invoiceStatus } from './approval/invoice-status.ts';
export { rejectInvoice } from './approval/reject-invoice.definition.ts';
export { RejectInvoice } from './approval/reject-invoice.ts';
export { submitInvoice } from './approval/submit-invoice.definition.ts';
export { SubmitInvoice } from './approval/submit-invoice.ts';
export { SubmittedInvoice, submittedInvoices } from './approval/submitted-invoice.definition.ts';
export { allocateInvoice } from './charge/allocate-invoice.ts';
export { Allocation, allocations } from './charge/allocation.definition.ts';
export { Charge, charges } from './charge/charge.definition.ts';
export {
  type ChargeCategory,
  chargeCategories,
  chargeCategory,
  chargesByCategory,
} from './charge/charge-category.ts';
export { chargesOf, type OwnerCharge } from './charge/charges-of.ts';
export { type Explanation, explainPortion } from './charge/explain-portion.ts';
export { Portion } from './charge/portion.ts';
export { amountsOf } from './e-invoice/amounts-of.ts';
export { communicationOf } from './e-invoice/communication-of.ts';
export {
  buyerOf,
  compareWithOffice,
  type KnownInvoice,
  type Office,
  supplierOf,
} from './e-invoice/compare-with-office.ts';
export { type DraftFromFile, draftOfEInvoice, type Habits } from './e-invoice/draft-of-e-invoice.ts';
export type {
  EAttachment,
  ECategory,
  EInvoice,
  EInvoiceFinding,
  ELine,
  EParty,
  EPayment,
  EVat,
} from './e-invoice/e-invoice.ts';
export { readEInvoice } from './e-invoice/read-e-invoice.ts';
export { supplierOfEInvoice } from './e-invoice/supplier-of-e-invoice.ts';
export { checkContent, type Finding, type Lookups } from './invoice/check-content.ts';
export { freezeInvoice, totalsOfDraft } from './invoice/freeze-invoice.ts';
export { Invoice, invoices } from './invoice/invoice.definition.ts';
export { bookedOnOf, InvoiceContent, InvoiceLine } from './invoice/invoice-content.ts';
export { invoiceDrafts } from './invoice-draft/invoice-draft.definition.ts';
export {
  DraftLine,
  DraftPage,
  emptyDraft,
  InvoiceDraft,
  inOrder,
  Page,
  PrivateTo,
  pageMediaTypes,
} from './invoice-draft/invoice-draft.ts';
export { mayEditDraft } from './invoice-draft/may-edit-draft.ts';
export { projectDraft } from './invoice-draft/project-draft.ts';
export { payablesRefusals } from './refusals.ts';
export { suppliers } from './supplier/supplier.definition.ts';
export { Supplier } from './supplier/supplier.ts';
export { computeTotals, type Totals, type VatOfRate } from './vat/compute-totals.ts';
export { VatRate, vatOn, vatRates } from './vat/vat-rate.ts';

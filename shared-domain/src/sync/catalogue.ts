import { bookEntry } from '../accounting/booking/book-entry.definition.ts';
import { checkAccountRoles } from '../accounting/chart/check-account-roles.ts';
import { journalEntries } from '../accounting/entry/journal-entry.definition.ts';
import { ownAccounts } from '../accounting/own-account/own-account.definition.ts';
import { ownerMovements } from '../accounting/posting/owner-movement.definition.ts';
import { accountingRefusals } from '../accounting/refusals.ts';
import { reverseEntry } from '../accounting/reversal/reverse-entry.definition.ts';
import { closeYear } from '../accounting/year/close-year.definition.ts';
import { yearClosings } from '../accounting/year/year-closing.definition.ts';
import { archiveRefusals } from '../archive/refusals.ts';
import { bankMatches } from '../bank/matching/bank-match.definition.ts';
import { bankMatchesUndone } from '../bank/matching/bank-match-undone.definition.ts';
import { bankRules } from '../bank/matching/bank-rule.definition.ts';
import { matchLine } from '../bank/matching/match-line.definition.ts';
import { undoMatch } from '../bank/matching/undo-match.definition.ts';
import { cancelOrder } from '../bank/payments/cancel-order.definition.ts';
import { collectionOrders } from '../bank/payments/collection-order.definition.ts';
import { collectionSettings } from '../bank/payments/collection-settings.definition.ts';
import { mandates } from '../bank/payments/mandate.definition.ts';
import { ordersCancelled } from '../bank/payments/order-cancelled.definition.ts';
import { paymentOrders } from '../bank/payments/payment-order.definition.ts';
import { prepareCollection } from '../bank/payments/prepare-collection.definition.ts';
import { preparePayments } from '../bank/payments/prepare-payments.definition.ts';
import { bankRefusals } from '../bank/refusals.ts';
import { bankStatements } from '../bank/statement/bank-statement.definition.ts';
import { importStatement } from '../bank/statement/import-statement.definition.ts';
import { buildingDocuments } from '../documents/card/building-document.definition.ts';
import { documentRefusals } from '../documents/refusals.ts';
import { documentNeeds } from '../documents/required/document-needs.definition.ts';
import { documentTexts } from '../documents/text/document-text.definition.ts';
import { kernelRefusals } from '../kernel/refusals.ts';
import { allocationKeys } from '../ownership/allocation-key/allocation-key.definition.ts';
import { buildings } from '../ownership/building/building.definition.ts';
import { raiseThreshold } from '../ownership/building/raise-threshold.definition.ts';
import { thresholdDecisions } from '../ownership/building/threshold-decision.definition.ts';
import { lots } from '../ownership/lot/lot.definition.ts';
import { owners } from '../ownership/owner/owner.definition.ts';
import { lotTransfers } from '../ownership/ownership/lot-transfer.definition.ts';
import { ownerships } from '../ownership/ownership/ownership.definition.ts';
import { transferLot } from '../ownership/ownership/transfer-lot.definition.ts';
import { ownershipRefusals } from '../ownership/refusals.ts';
import { approveInvoice } from '../payables/approval/approve-invoice.definition.ts';
import { invoiceDecisions } from '../payables/approval/invoice-decision.definition.ts';
import { rejectInvoice } from '../payables/approval/reject-invoice.definition.ts';
import { submitInvoice } from '../payables/approval/submit-invoice.definition.ts';
import { submittedInvoices } from '../payables/approval/submitted-invoice.definition.ts';
import { allocations } from '../payables/charge/allocation.definition.ts';
import { charges } from '../payables/charge/charge.definition.ts';
import { invoices } from '../payables/invoice/invoice.definition.ts';
import { invoiceDrafts } from '../payables/invoice-draft/invoice-draft.definition.ts';
import { payablesRefusals } from '../payables/refusals.ts';
import { suppliers } from '../payables/supplier/supplier.definition.ts';
import { arrearsSettings } from '../receivables/arrears/arrears-settings.definition.ts';
import { debtorNotes } from '../receivables/arrears/debtor-note.definition.ts';
import { reminderNotices, reminders } from '../receivables/arrears/reminder.definition.ts';
import { sendReminder } from '../receivables/arrears/send-reminder.definition.ts';
import { approveBudget } from '../receivables/budget/approve-budget.definition.ts';
import { archiveBudget } from '../receivables/budget/archive-budget.definition.ts';
import { budgets } from '../receivables/budget/budget.definition.ts';
import { reopenBudget } from '../receivables/budget/reopen-budget.definition.ts';
import { reserveSettings } from '../receivables/budget/reserve-settings.definition.ts';
import { submitBudget } from '../receivables/budget/submit-budget.definition.ts';
import { callPlans } from '../receivables/call/call-plan.definition.ts';
import { cancelCall } from '../receivables/call/cancel-call.definition.ts';
import { fundCalls } from '../receivables/call/fund-call.definition.ts';
import { fundCallsCancelled } from '../receivables/call/fund-call-cancelled.definition.ts';
import { issueCall } from '../receivables/call/issue-call.definition.ts';
import { ownerCalls } from '../receivables/call/owner-call.definition.ts';
import { paymentSettings } from '../receivables/call/payment-settings.definition.ts';
import { agreePaymentPlan } from '../receivables/payment-plan/agree-payment-plan.definition.ts';
import { endPaymentPlan } from '../receivables/payment-plan/end-payment-plan.definition.ts';
import {
  ownerPaymentPlanEnds,
  ownerPaymentPlans,
  paymentPlanEnds,
  paymentPlans,
} from '../receivables/payment-plan/payment-plan.definition.ts';
import { receivablesRefusals } from '../receivables/refusals.ts';
import { lotSales } from '../receivables/sale/lot-sale.definition.ts';
import { postLotSale } from '../receivables/sale/post-lot-sale.definition.ts';
import { saleFiles } from '../receivables/sale/sale-file.definition.ts';
import { ownerStatements } from '../receivables/settlement/owner-statement.definition.ts';
import { publishSettlement } from '../receivables/settlement/publish-settlement.definition.ts';
import { settlements } from '../receivables/settlement/settlement.definition.ts';
import { settlementExpenses } from '../receivables/settlement/settlement-expenses.definition.ts';
import { settlementSettings } from '../receivables/settlement/settlement-settings.definition.ts';
import { xmlRefusals } from '../xml/refusals.ts';
import { catalogueOf } from './catalogue-of.ts';
import type { Definition } from './define.ts';
import { preferences } from './preferences/preferences.definition.ts';
import { refusals } from './refusal/refusal.definition.ts';
import { settledRefusals } from './refusal/settled-refusals.definition.ts';
import { syncRefusals } from './refusals.ts';

/** Every type of document there is, one line each. */
export const catalogue = /* @__PURE__ */ catalogueOf([
  preferences,
  refusals,
  settledRefusals,
  // What a building says of its accounts is for accounting to judge, which stands above it.
  { ...buildings, check: checkAccountRoles },
  lots,
  allocationKeys,
  owners,
  ownerships,
  lotTransfers,
  transferLot,
  thresholdDecisions,
  raiseThreshold,
  suppliers,
  invoiceDrafts,
  submittedInvoices,
  invoiceDecisions,
  invoices,
  allocations,
  journalEntries,
  ownerMovements,
  yearClosings,
  ownAccounts,
  bookEntry,
  reverseEntry,
  closeYear,
  paymentOrders,
  preparePayments,
  mandates,
  collectionSettings,
  collectionOrders,
  prepareCollection,
  ordersCancelled,
  cancelOrder,
  charges,
  submitInvoice,
  approveInvoice,
  rejectInvoice,
  paymentSettings,
  callPlans,
  fundCalls,
  fundCallsCancelled,
  ownerCalls,
  issueCall,
  cancelCall,
  paymentPlans,
  ownerPaymentPlans,
  paymentPlanEnds,
  ownerPaymentPlanEnds,
  agreePaymentPlan,
  endPaymentPlan,
  reserveSettings,
  budgets,
  submitBudget,
  approveBudget,
  reopenBudget,
  archiveBudget,
  arrearsSettings,
  debtorNotes,
  reminders,
  reminderNotices,
  sendReminder,
  saleFiles,
  lotSales,
  postLotSale,
  settlementSettings,
  settlements,
  settlementExpenses,
  ownerStatements,
  publishSettlement,
  bankStatements,
  importStatement,
  bankMatches,
  bankMatchesUndone,
  matchLine,
  undoMatch,
  bankRules,
  buildingDocuments,
  documentTexts,
  documentNeeds,
]);

export function definitionOf(type: string): Definition | undefined {
  return catalogue.get(type);
}

/** Every reason a person can be given; each has a status on the wire and a sentence in four languages. */
export const allRefusalCodes = [
  ...kernelRefusals,
  ...ownershipRefusals,
  ...accountingRefusals,
  ...payablesRefusals,
  ...receivablesRefusals,
  ...bankRefusals,
  ...documentRefusals,
  ...xmlRefusals,
  ...archiveRefusals,
  ...syncRefusals,
] as const;
export type RefusalCode = (typeof allRefusalCodes)[number];

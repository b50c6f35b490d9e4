export type {
  BankFile,
  BankStatement,
  Communication,
  Counterparty,
  FileRefusal,
  Finding,
  Movement,
  Totals,
} from './file/bank-statement.ts';
export { isCreditorReference, readCreditorReference } from './file/creditor-reference.ts';
export { largestBankFile } from './file/limits.ts';
export {
  type BankSlice,
  readBankFile,
  readBankStatement,
  sliceBankFile,
} from './file/read-bank-file.ts';
export {
  type CommunicationSlip,
  type CommunicationSuggestion,
  suggestCommunications,
} from './file/suggest-communications.ts';
export { BankMatch, bankMatches } from './matching/bank-match.definition.ts';
export { BankMatchUndone, bankMatchesUndone } from './matching/bank-match-undone.definition.ts';
export { BankRule, bankRules } from './matching/bank-rule.definition.ts';
export { type LineState, lineName, lineStates, type Named, standingMatches } from './matching/line-states.ts';
export { matchLine } from './matching/match-line.definition.ts';
export { MatchLine } from './matching/match-line.ts';
export { MatchPart, type MatchReason, matchReasons } from './matching/match-part.ts';
export { type KnownAtBank, proposalContextOf } from './matching/proposal/context-of.ts';
export { payClaims } from './matching/proposal/pay-claims.ts';
export type {
  KnownCommunication,
  OrderedPayment,
  PartyAtBank,
  Proposal,
  ProposalContext,
} from './matching/proposal/proposal-context.ts';
export { proposals } from './matching/proposal/proposals.ts';
export { type Reconciliation, reconciliation } from './matching/reconciliation.ts';
export { undoMatch } from './matching/undo-match.definition.ts';
export { UndoMatch } from './matching/undo-match.ts';
export { CancelOrder } from './payments/cancel-order.ts';
export { CollectionOrder } from './payments/collection-order.definition.ts';
export {
  CollectionSettings,
  collectionSettingsIdOf,
  collectionSettingsOf,
} from './payments/collection-settings.definition.ts';
export { Mandate } from './payments/mandate.definition.ts';
export { OrderCancelled } from './payments/order-cancelled.definition.ts';
export { collectionFileOf, paymentFileOf } from './payments/order-file.ts';
export { orderedPaymentsOf } from './payments/ordered-payments.ts';
export { PaymentOrder } from './payments/payment-order.definition.ts';
export { PrepareCollection } from './payments/prepare-collection.ts';
export { PreparePayments } from './payments/prepare-payments.ts';
export { standingOrders } from './payments/standing-orders.ts';
export {
  type KnownToCollect,
  type KnownToPay,
  ownersToCollect,
  suppliersToPay,
  type ToCollect,
  type ToPay,
} from './payments/to-pay.ts';
export { type EpcPayment, epcPayload } from './qr/epc-payload.ts';
export { bankRefusals } from './refusals.ts';
export { type TransferFormat, transferFormats } from './sepa/credit-transfer.ts';
export { creditorIdOf, isCreditorId } from './sepa/creditor-id.ts';
export { type DebitFormat, debitFormats } from './sepa/direct-debit.ts';
export { isSepaReference } from './sepa/sepa-text.ts';
export { bankStatements } from './statement/bank-statement.definition.ts';
export { importStatement } from './statement/import-statement.definition.ts';
export { ImportStatement, longestSource, placeOf } from './statement/import-statement.ts';
export { ImportedStatement, type StatementLine } from './statement/imported-statement.ts';
export { ledgerAccountOf } from './statement/ledger-account-of.ts';
export { byNumber, type Gap, missingStatements } from './statement/missing-statements.ts';

export { type Ageing, ageClasses, ageing } from './arrears/ageing.ts';
export { arrearsSettings } from './arrears/arrears-settings.definition.ts';
export {
  ArrearsSettings,
  arrearsSettingsIdOf,
  arrearsSettingsOf,
  checkArrears,
  InterestSettings,
  InterestSource,
  LevelSettings,
  type ReminderChannel,
  type ReminderLevel,
  reminderChannels,
  reminderLevels,
} from './arrears/arrears-settings.ts';
export { type DebtorFile, debtorFile, privilegeOf } from './arrears/debtor-file.ts';
export { debtorNotes } from './arrears/debtor-note.definition.ts';
export { DebtorNote, debtorNoteIdOf } from './arrears/debtor-note.ts';
export { defaultWording } from './arrears/default-wording.ts';
export { type InterestInForce, interestInForce } from './arrears/interest-in-force.ts';
export { interestOnClaim } from './arrears/interest-on-claim.ts';
export { commercialRateOf, commercialRates, legalRateOf, legalRates } from './arrears/interest-rates.ts';
export {
  type DayCount,
  type InterestRate,
  type InterestSegment,
  type InterestTerms,
  type LateInterest,
  lateInterest,
} from './arrears/late-interest.ts';
export {
  type ArrearsWorld,
  type Debtor,
  debtorsOf,
  earliestDay,
  type Hold,
  type NextAction,
} from './arrears/next-action.ts';
export { overdueClaims, rankOf, reversedEntries } from './arrears/overdue.ts';
export { payBy } from './arrears/pay-by.ts';
export { rateText } from './arrears/rate-text.ts';
export { reminderNotices, reminders } from './arrears/reminder.definition.ts';
export {
  type InterestFormula,
  noticeOfReminder,
  Reminder,
  ReminderNotice,
  type SentReminder,
} from './arrears/reminder.ts';
export { type ReminderCaps, reminderCaps } from './arrears/reminder-caps.ts';
export { formulaHash, reminderInterest } from './arrears/reminder-interest.ts';
export { SendReminder } from './arrears/reminder-to-send.ts';
export { type ReminderWarning, reminderWarnings } from './arrears/reminder-warnings.ts';
export { sendReminder } from './arrears/send-reminder.definition.ts';
export { addWorkingDays, isWorkingDay } from './arrears/working-days.ts';
export { formulaText, type ReminderFacts, writeReminder } from './arrears/write-reminder.ts';
export { approveBudget } from './budget/approve-budget.definition.ts';
export { archiveBudget } from './budget/archive-budget.definition.ts';
export { budgets } from './budget/budget.definition.ts';
export {
  AssemblyEvidence,
  Budget,
  BudgetLine,
  BudgetStage,
  budgetKinds,
  budgetTotal,
  totalsByKey,
} from './budget/budget.ts';
export { minimumReserveContribution } from './budget/minimum-reserve.ts';
export {
  ApproveBudget,
  ArchiveBudget,
  linesHashOf,
  ReopenBudget,
  SubmitBudget,
} from './budget/move-budget.ts';
export { ordinaryCharges } from './budget/ordinary-charges.ts';
export { plansOfBudget } from './budget/plans-of-budget.ts';
export { reopenBudget } from './budget/reopen-budget.definition.ts';
export {
  type ReserveExemption,
  type ReserveFacts,
  type ReserveFinding,
  reserveCheck,
} from './budget/reserve-check.ts';
export { reserveSettings } from './budget/reserve-settings.definition.ts';
export { ReserveSettings, reserveSettingsIdOf, reserveSettingsOf } from './budget/reserve-settings.ts';
export { submitBudget } from './budget/submit-budget.definition.ts';
export { addMonths } from './call/add-months.ts';
export { accountForFund, accountPurposeOf, CallFund, callFunds } from './call/call-fund.ts';
export { CallLot, CallPart } from './call/call-part.ts';
export { callPlans } from './call/call-plan.definition.ts';
export { CallPlan, checkCallPlan } from './call/call-plan.ts';
export { cancelCall } from './call/cancel-call.definition.ts';
export { CancelCall, entryIdOfCall } from './call/cancel-call.ts';
export { communicationOf, communicationsOf } from './call/communication.ts';
export { explainCallLot } from './call/explain-call-lot.ts';
export { FundCall, fundCalls, instalmentName } from './call/fund-call.definition.ts';
export { FundCallCancelled, fundCallsCancelled } from './call/fund-call-cancelled.definition.ts';
export { issueCall } from './call/issue-call.definition.ts';
export { IssueCall } from './call/issue-call.ts';
export { OwnerCall, ownerCalls } from './call/owner-call.definition.ts';
export { ownerCallOf } from './call/owner-call-of.ts';
export { paymentSettings } from './call/payment-settings.definition.ts';
export { PaymentSettings, paymentSettingsIdOf, paymentSettingsOf } from './call/payment-settings.ts';
export { Instalment, Rhythm, rhythms, schedule } from './call/schedule.ts';
export { type CallWorld, type SharedPart, shareCall } from './call/share-call.ts';
export { type CashAccounts, cashAccounts } from './cash/cash-choice.ts';
export { type CashLine, cashLine } from './cash/cash-line.ts';
export type { CashMove } from './cash/known-moves.ts';
export {
  defaultImputation,
  type OpenClaim,
  openClaims,
  type PartyAccount,
  type Payment,
} from './claims/open-claims.ts';
export { linesByParty, linesOfMovements, linesOfParty, type PartyLine } from './claims/party-line.ts';
export { agreePaymentPlan } from './payment-plan/agree-payment-plan.definition.ts';
export { checkPlan } from './payment-plan/agree-payment-plan.ts';
export { endPaymentPlan } from './payment-plan/end-payment-plan.definition.ts';
export {
  ownerPaymentPlanEnds,
  ownerPaymentPlans,
  paymentPlanEnds,
  paymentPlans,
} from './payment-plan/payment-plan.definition.ts';
export { PaymentPlan, PaymentPlanEnd, PlanInstalment, plannedTotal } from './payment-plan/payment-plan.ts';
export { heldClaims, type PlanStatus, planStatus, standingPlans } from './payment-plan/plan-status.ts';
export { receivablesRefusals } from './refusals.ts';
export type { CallAround } from './sale/calls-around-sale.ts';
export { fundShare, fundsAtSale } from './sale/fund-share.ts';
export { LotSale, lotSales } from './sale/lot-sale.definition.ts';
export {
  answerBeforeContractBy,
  answerBeforeDeedBy,
  attachmentBy,
  contestNoticeBy,
  noticeOfDeedBy,
} from './sale/notary-deadlines.ts';
export {
  type LetterBeforeContract,
  type LetterBeforeDeed,
  type LetterWorld,
  letterBeforeContract,
  letterBeforeDeed,
} from './sale/notary-letters.ts';
export { postLotSale } from './sale/post-lot-sale.definition.ts';
export { saleFigures, standingSale } from './sale/post-lot-sale.ts';
export { PostLotSale, type SaleFigures } from './sale/posted-sale.ts';
export { saleFiles } from './sale/sale-file.definition.ts';
export { emptySaleFile, SaleFile } from './sale/sale-file.ts';
export { type SaleSplit, saleSplit } from './sale/sale-split.ts';
export {
  type Anomaly,
  type AnomalyName,
  type AnomalyTarget,
  anomalyNames,
  isBlocking,
} from './settlement/anomaly.ts';
export { checkSettlement, type Paper, type Papers } from './settlement/check-settlement.ts';
export {
  computeSettlement,
  isPublishable,
  type SettledGroup,
  type SettledOwner,
  type Settlement,
} from './settlement/compute-settlement.ts';
export { explainLine, formatUnits, type LineExplanation } from './settlement/explain-line.ts';
export { Meter } from './settlement/meter.ts';
export {
  type LotUse,
  type MeterUse,
  meterUse,
  type Readings,
  readingsOf,
  settlementBefore,
} from './settlement/meter-use.ts';
export { ownerStatements } from './settlement/owner-statement.definition.ts';
export {
  OwnerStatement,
  type ProvisionalStatement,
  type StatementBasis,
  type StatementContent,
  type StatementLine,
  statementIdOf,
} from './settlement/owner-statement.ts';
export type { Period } from './settlement/period.ts';
export { prorataShare } from './settlement/prorata-share.ts';
export { PublishSettlement } from './settlement/publication.ts';
export { publishSettlement } from './settlement/publish-settlement.definition.ts';
export { settlements } from './settlement/settlement.definition.ts';
export { inForce, type Published, PublishedSettlement, settlementIdOf } from './settlement/settlement.ts';
export { settlementAgain } from './settlement/settlement-again.ts';
export { settlementExpenses } from './settlement/settlement-expenses.definition.ts';
export { type Expense, SettlementExpenses } from './settlement/settlement-expenses.ts';
export { settlementHash } from './settlement/settlement-hash.ts';
export type { SettlementInput } from './settlement/settlement-input.ts';
export {
  type SettlementDocuments,
  settlementInputOf,
  settlementSettingsIdOf,
} from './settlement/settlement-reads.ts';
export { settlementSettings } from './settlement/settlement-settings.definition.ts';
export { SettlementSettings, settlementSettingsOf } from './settlement/settlement-settings.ts';
export { expensesOf, lotsHeldBy, statementOf } from './settlement/statement-of.ts';
export { tenantPart, tenantPercent } from './settlement/tenant-share.ts';

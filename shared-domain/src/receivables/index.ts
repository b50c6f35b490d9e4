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
export { type ReminderCaps, reminderCaps } from './arrears/reminder-caps.ts';
export { addWorkingDays, isWorkingDay } from './arrears/working-days.ts';
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
export { plansOfBudget } from './budget/plans-of-budget.ts';
export { reopenBudget } from './budget/reopen-budget.definition.ts';
export { type ReserveFacts, type ReserveFinding, reserveCheck } from './budget/reserve-check.ts';
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
export { paymentSettings } from './call/payment-settings.definition.ts';
export { PaymentSettings, paymentSettingsIdOf, paymentSettingsOf } from './call/payment-settings.ts';
export { Instalment, Rhythm, rhythms, schedule } from './call/schedule.ts';
export { type CallWorld, type SharedPart, shareCall } from './call/share-call.ts';
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
export { PaymentPlan, PaymentPlanEnd, plannedTotal } from './payment-plan/payment-plan.ts';
export { heldClaims, type PlanStatus, planStatus, standingPlans } from './payment-plan/plan-status.ts';
export { receivablesRefusals } from './refusals.ts';
export { fundShare, fundsAtSale } from './sale/fund-share.ts';
export {
  answerBeforeContractBy,
  answerBeforeDeedBy,
  attachmentBy,
  contestNoticeBy,
  noticeOfDeedBy,
} from './sale/notary-deadlines.ts';
export { type SaleSplit, saleSplit } from './sale/sale-split.ts';
export { prorataShare } from './settlement/prorata-share.ts';

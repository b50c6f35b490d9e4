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
export { minimumReserveContribution } from './budget/minimum-reserve.ts';
export { addMonths } from './call/add-months.ts';
export { accountForFund, accountPurposeOf, CallFund, callFunds } from './call/call-fund.ts';
export { CallLot, CallPart } from './call/call-part.ts';
export { callPlans } from './call/call-plan.definition.ts';
export { CallPlan, checkCallPlan } from './call/call-plan.ts';
export { cancelCall } from './call/cancel-call.definition.ts';
export { CancelCall, entryIdOfCall } from './call/cancel-call.ts';
export { communicationOf, communicationsOf } from './call/communication.ts';
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
export { addWorkingDays, isWorkingDay } from './sale/working-days.ts';
export { prorataShare } from './settlement/prorata-share.ts';

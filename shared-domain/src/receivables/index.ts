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

import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { addWorkingDays } from '../arrears/working-days.ts';

/** [SAL-3] Days the syndic has to answer: 15 before the contract (§1), 30 before the deed (§2). Source: Civil Code 3.94. */
export function answerBeforeContractBy(receivedOn: LocalDate): LocalDate {
  return addDays(receivedOn, 15);
}

export function answerBeforeDeedBy(receivedOn: LocalDate): LocalDate {
  return addDays(receivedOn, 30);
}

/** [SAL-3] The notary names the buyer and the day to the syndic within 30 days of the deed (3.94 §3). */
export function noticeOfDeedBy(deedOn: LocalDate): LocalDate {
  return addDays(deedOn, 30);
}

/** [SAL-4] A seller who contests: the notary writes within 3 working days of the deed. Source: Civil Code 3.95. */
export function contestNoticeBy(deedOn: LocalDate): LocalDate {
  return addWorkingDays(deedOn, 3);
}

/** [SAL-4] Without an attachment by this day, 20 working days after that letter came, the notary may pay the seller. */
export function attachmentBy(noticeReceivedOn: LocalDate): LocalDate {
  return addWorkingDays(noticeReceivedOn, 20);
}

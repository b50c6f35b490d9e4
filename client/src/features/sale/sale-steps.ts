import type { LocalDate } from 'shared-domain/kernel';
import {
  answerBeforeContractBy,
  answerBeforeDeedBy,
  attachmentBy,
  noticeOfDeedBy,
  type SaleFile,
} from 'shared-domain/receivables';

export type Deadline = {
  readonly is: 'beforeContract' | 'beforeDeed' | 'attachment' | 'noticeOfDeed';
  readonly by: LocalDate;
};

/** What somebody still waits for, the first to come first. */
export function deadlinesOf(file: SaleFile): Deadline[] {
  const { beforeContract, beforeDeed, contestedOn, deedOn, noticeOfDeedOn } = file;
  const found: Deadline[] = [];
  if (beforeContract && beforeContract.answeredOn === null) {
    found.push({ is: 'beforeContract', by: answerBeforeContractBy(beforeContract.receivedOn) });
  }
  if (beforeDeed && beforeDeed.answeredOn === null) {
    found.push({ is: 'beforeDeed', by: answerBeforeDeedBy(beforeDeed.receivedOn) });
  }
  if (contestedOn) found.push({ is: 'attachment', by: attachmentBy(contestedOn) });
  if (deedOn && noticeOfDeedOn === null) found.push({ is: 'noticeOfDeed', by: noticeOfDeedBy(deedOn) });
  return found.sort((a, b) => (a.by < b.by ? -1 : 1));
}

export function nextDeadline(file: SaleFile): Deadline | null {
  return deadlinesOf(file)[0] ?? null;
}

import type { InvoiceCase } from '../../data/index.ts';

export type ApprovalList = {
  /** Waiting for a decision, the oldest first; what was decided during this visit keeps its place. */
  readonly open: readonly InvoiceCase[];
  readonly recent: readonly InvoiceCase[];
};

const recentCount = 10;

/** What a person who may decide in these buildings has before them. */
export function approvalList(
  cases: readonly InvoiceCase[],
  mayDecideIn: (building: string) => boolean,
  decidedHere: ReadonlySet<string>,
): ApprovalList {
  const mine = cases.filter((one) => one.submission && mayDecideIn(one.building));
  const isOpen = (one: InvoiceCase) => one.stage === 'submitted' || decidedHere.has(one.key);
  const submittedAt = (one: InvoiceCase) => one.submission?.body.submittedAt ?? '';
  return {
    open: mine.filter(isOpen).sort((a, b) => submittedAt(a).localeCompare(submittedAt(b))),
    recent: mine
      .filter((one) => one.decision && !isOpen(one))
      .sort((a, b) => b.at.localeCompare(a.at))
      .slice(0, recentCount),
  };
}

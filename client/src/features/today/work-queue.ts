import type { LocalDate } from 'shared-domain/kernel';
import { addDays } from 'shared-domain/kernel';
import type { InvoiceCase } from '../../data/index.ts';

/** The person in front of the queue, in one building. */
export type Worker = { readonly account: string; readonly mayDecideIn: (building: string) => boolean };

export type QueueName = 'rejected' | 'drafts' | 'toDecide' | 'submitted' | 'posted';

/** Invoices by what they ask of this person, each queue with the oldest first, posted ones with the latest first. */
export type WorkQueue = Readonly<Record<QueueName, readonly InvoiceCase[]>>;

export function workQueue(cases: readonly InvoiceCase[], worker: Worker, today: LocalDate): WorkQueue {
  const queue: Record<QueueName, InvoiceCase[]> = {
    rejected: [],
    drafts: [],
    toDecide: [],
    submitted: [],
    posted: [],
  };
  const since = newsSince(today);
  for (const one of cases) {
    const name = queueOf(one, worker, since);
    if (name) queue[name].push(one);
  }
  for (const name of ['rejected', 'drafts', 'toDecide', 'submitted'] as const) {
    queue[name].sort((a, b) => a.at.localeCompare(b.at));
  }
  queue.posted.sort((a, b) => b.at.localeCompare(a.at));
  return queue;
}

/** From this day on, what was posted is news. */
export function newsSince(today: LocalDate): LocalDate {
  return addDays(today, -7);
}

/** Nothing that somebody must do: what was posted lately is news, not work. */
export function isNothingUrgent(queue: WorkQueue): boolean {
  return [queue.rejected, queue.drafts, queue.toDecide, queue.submitted].every((one) => one.length === 0);
}

function queueOf(one: InvoiceCase, worker: Worker, since: LocalDate): QueueName | null {
  switch (one.stage) {
    case 'rejected':
      return 'rejected';
    case 'draft':
      return 'drafts';
    case 'submitted':
      return isForMe(one, worker) ? 'toDecide' : 'submitted';
    case 'posted':
      return one.at.slice(0, 10) >= since ? 'posted' : null;
  }
}

function isForMe({ submission, asked, building }: InvoiceCase, worker: Worker): boolean {
  return asked === null && submission?.body.submittedBy !== worker.account && worker.mayDecideIn(building);
}

import type { PlantedBug } from '../planted-bug.ts';

const submission = 'shared-domain/src/payables/approval/find-submission.ts';

/** What must hold of approvals and of the books. */
export const booksBugs: readonly PlantedBug[] = [
  {
    name: 'approved-twice',
    breaks: 'An invoice that was decided on is decided on again.',
    edits: [{ file: submission, find: 'if (earlier) {', replace: 'if (earlier && !earlier) {' }],
  },
  {
    name: 'blind-approval',
    breaks: 'An approval does not say what its author saw.',
    edits: [
      {
        file: submission,
        find: "if (submission.contentHash !== contentHash) return refuse({ code: 'approval.otherContent' });",
        replace: '',
      },
    ],
  },
  {
    name: 'approved-otherwise-than-submitted',
    breaks: 'What is booked is not what was approved.',
    edits: [
      {
        file: 'shared-domain/src/payables/approval/approve-invoice.ts',
        find: 'const submission = found.value;',
        replace:
          'const submission = { ...found.value, content: { ...found.value.content, number: found.value.content.number + 0 } };',
      },
    ],
  },
  {
    name: 'unbalanced-entry',
    breaks: 'An entry owes a cent more than it gives.',
    edits: [
      {
        file: 'shared-domain/src/accounting/posting/book-event.ts',
        find: 'lines: postEvent(event, association.accountRoles),',
        replace:
          'lines: postEvent(event, association.accountRoles).map((line, at) => (at === 0 && line.debit > 0 ? { ...line, debit: line.debit + 1 } : line)),',
      },
    ],
  },
];

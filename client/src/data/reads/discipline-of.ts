import { invariant } from 'shared-domain/kernel';
import type { Discipline } from 'shared-domain/sync';
import type { Bodies } from '../bodies.ts';

// The catalogue says so too, but weighs all rules of the domain: whoever only reads does not load it.
const disciplines: Readonly<Record<string, Discipline>> = {
  building: 'records',
  lot: 'records',
  allocationKey: 'records',
  owner: 'records',
  ownership: 'records',
  lotTransfer: 'facts',
  transferLot: 'commands',
  supplier: 'records',
  invoiceDraft: 'drafts',
  submitInvoice: 'commands',
  submittedInvoice: 'facts',
  approveInvoice: 'commands',
  rejectInvoice: 'commands',
  invoiceDecision: 'facts',
  invoice: 'facts',
  allocation: 'facts',
  charge: 'facts',
  journalEntry: 'facts',
  ownerMovement: 'facts',
  yearClosing: 'facts',
  ownAccount: 'records',
  bookEntry: 'commands',
  reverseEntry: 'commands',
  closeYear: 'commands',
  arrearsSettings: 'records',
  debtorNote: 'records',
  reminder: 'facts',
  reminderNotice: 'facts',
  sendReminder: 'commands',
  paymentSettings: 'records',
  callPlan: 'records',
  fundCall: 'facts',
  fundCallCancelled: 'facts',
  ownerCall: 'facts',
  issueCall: 'commands',
  cancelCall: 'commands',
  paymentPlan: 'facts',
  ownerPaymentPlan: 'facts',
  paymentPlanEnd: 'facts',
  ownerPaymentPlanEnd: 'facts',
  agreePaymentPlan: 'commands',
  endPaymentPlan: 'commands',
  reserveSettings: 'records',
  budget: 'records',
  submitBudget: 'commands',
  approveBudget: 'commands',
  reopenBudget: 'commands',
  archiveBudget: 'commands',
  settlementSettings: 'records',
  settlement: 'facts',
  settlementExpenses: 'facts',
  ownerStatement: 'facts',
  publishSettlement: 'commands',
  preferences: 'records',
  refusal: 'facts',
  settledRefusals: 'records',
} satisfies Record<keyof Bodies, Discipline>;

/** In which collection documents of a type lie. */
export function disciplineOf(type: string): Discipline {
  const discipline = disciplines[type];
  invariant(discipline, `no document type ${type}`);
  return discipline;
}

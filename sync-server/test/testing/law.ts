/** Who stands at the home building in some way, or nowhere near it. */
export const walkers = [
  'syndic',
  'accountant',
  'board',
  'owner',
  'formerOwner',
  'admin',
  'stranger',
] as const;
export type Walker = (typeof walkers)[number];

const staff = ['syndic', 'accountant'] as const;
const board = [...staff, 'board'] as const;
const building = [...board, 'owner'] as const;
export const nobody = [] as const;

export type Law = { readonly reads: readonly Walker[] | 'self'; readonly writes: readonly Walker[] | 'self' };

/**
 * Who reads a document of each type in the home building, and who may write one: the rules as a person would say them,
 * and no code of ours. A type that is not here fails: whoever adds one says who may see it. `self`: everybody their own
 * and nobody else's.
 */
export const law: Readonly<Record<string, Law>> = {
  preferences: { reads: 'self', writes: 'self' },
  refusal: { reads: 'self', writes: nobody },
  settledRefusals: { reads: 'self', writes: 'self' },
  building: { reads: building, writes: ['syndic'] },
  lot: { reads: building, writes: ['syndic'] },
  allocationKey: { reads: building, writes: ['syndic'] },
  owner: { reads: staff, writes: staff },
  ownership: { reads: staff, writes: nobody },
  lotTransfer: { reads: ['owner'], writes: nobody },
  supplier: { reads: staff, writes: staff },
  invoiceDraft: { reads: staff, writes: staff },
  submittedInvoice: { reads: board, writes: nobody },
  invoiceDecision: { reads: board, writes: nobody },
  invoice: { reads: building, writes: nobody },
  allocation: { reads: staff, writes: nobody },
  journalEntry: { reads: staff, writes: nobody },
  charge: { reads: ['owner'], writes: nobody },
  ownerMovement: { reads: ['owner'], writes: nobody },
  yearClosing: { reads: staff, writes: nobody },
  ownAccount: { reads: building, writes: staff },
  bookEntry: { reads: nobody, writes: staff },
  reverseEntry: { reads: nobody, writes: staff },
  closeYear: { reads: nobody, writes: staff },
  paymentSettings: { reads: staff, writes: staff },
  callPlan: { reads: staff, writes: staff },
  settlementSettings: { reads: staff, writes: staff },
  settlement: { reads: staff, writes: nobody },
  settlementExpenses: { reads: building, writes: nobody },
  ownerStatement: { reads: ['owner'], writes: nobody },
  publishSettlement: { reads: nobody, writes: staff },
  fundCall: { reads: staff, writes: nobody },
  fundCallCancelled: { reads: staff, writes: nobody },
  ownerCall: { reads: ['owner'], writes: nobody },
  issueCall: { reads: nobody, writes: staff },
  cancelCall: { reads: nobody, writes: staff },
  paymentPlan: { reads: staff, writes: nobody },
  ownerPaymentPlan: { reads: ['owner'], writes: nobody },
  paymentPlanEnd: { reads: staff, writes: nobody },
  ownerPaymentPlanEnd: { reads: ['owner'], writes: nobody },
  agreePaymentPlan: { reads: nobody, writes: staff },
  endPaymentPlan: { reads: nobody, writes: staff },
  reserveSettings: { reads: staff, writes: staff },
  budget: { reads: staff, writes: staff },
  submitBudget: { reads: nobody, writes: staff },
  approveBudget: { reads: nobody, writes: staff },
  reopenBudget: { reads: nobody, writes: staff },
  archiveBudget: { reads: nobody, writes: staff },
  arrearsSettings: { reads: staff, writes: staff },
  debtorNote: { reads: staff, writes: staff },
  reminder: { reads: staff, writes: nobody },
  reminderNotice: { reads: ['owner'], writes: nobody },
  sendReminder: { reads: nobody, writes: staff },
  saleFile: { reads: staff, writes: staff },
  lotSale: { reads: staff, writes: nobody },
  postLotSale: { reads: nobody, writes: staff },
  bankStatement: { reads: staff, writes: nobody },
  importStatement: { reads: nobody, writes: staff },
  bankMatch: { reads: staff, writes: nobody },
  bankMatchUndone: { reads: staff, writes: nobody },
  matchLine: { reads: nobody, writes: staff },
  undoMatch: { reads: nobody, writes: staff },
  bankRule: { reads: staff, writes: staff },
  paymentOrder: { reads: staff, writes: nobody },
  preparePayments: { reads: nobody, writes: staff },
  mandate: { reads: staff, writes: staff },
  collectionSettings: { reads: staff, writes: staff },
  collectionOrder: { reads: staff, writes: nobody },
  prepareCollection: { reads: nobody, writes: staff },
  orderCancelled: { reads: staff, writes: nobody },
  cancelOrder: { reads: nobody, writes: staff },
  thresholdDecision: { reads: building, writes: nobody },
  raiseThreshold: { reads: nobody, writes: ['syndic'] },
  transferLot: { reads: nobody, writes: ['syndic'] },
  submitInvoice: { reads: nobody, writes: staff },
  approveInvoice: { reads: nobody, writes: ['syndic', 'board'] },
  rejectInvoice: { reads: nobody, writes: ['syndic', 'board'] },
};

export const lawOf = (type: string): Law => law[type] ?? { reads: nobody, writes: nobody };

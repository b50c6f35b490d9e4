import type {
  BookEntry,
  CloseYear,
  JournalEntry,
  OwnAccount,
  OwnerMovement,
  ReverseEntry,
  YearClosing,
} from 'shared-domain/accounting';
import type {
  BankMatch,
  BankMatchUndone,
  BankRule,
  CancelOrder,
  CollectionOrder,
  CollectionSettings,
  ImportedStatement,
  ImportStatement,
  Mandate,
  MatchLine,
  OrderCancelled,
  PaymentOrder,
  PrepareCollection,
  PreparePayments,
  UndoMatch,
} from 'shared-domain/bank';
import type { BuildingDocument, DocumentNeeds, DocumentText } from 'shared-domain/documents';
import type {
  AllocationKey,
  Building,
  Lot,
  LotTransfer,
  Owner,
  Ownership,
  RaiseThreshold,
  ThresholdDecision,
  TransferLot,
} from 'shared-domain/ownership';
import type {
  Allocation,
  ApproveInvoice,
  Charge,
  Invoice,
  InvoiceDecision,
  InvoiceDraft,
  RejectInvoice,
  SubmitInvoice,
  SubmittedInvoice,
  Supplier,
} from 'shared-domain/payables';
import type {
  ApproveBudget,
  ArchiveBudget,
  ArrearsSettings,
  Budget,
  CallPlan,
  CancelCall,
  DebtorNote,
  FundCall,
  FundCallCancelled,
  IssueCall,
  LotSale,
  OwnerCall,
  OwnerStatement,
  PaymentPlan,
  PaymentPlanEnd,
  PaymentSettings,
  PostLotSale,
  PublishedSettlement,
  PublishSettlement,
  Reminder,
  ReminderNotice,
  ReopenBudget,
  ReserveSettings,
  SaleFile,
  SendReminder,
  SettlementExpenses,
  SettlementSettings,
  SubmitBudget,
} from 'shared-domain/receivables';
import type { Preferences, RefusalNotice, SettledRefusals } from 'shared-domain/sync';

/** The body of each document type, by the type's name. */
export type Bodies = {
  building: Building;
  lot: Lot;
  allocationKey: AllocationKey;
  owner: Owner;
  ownership: Ownership;
  lotTransfer: LotTransfer;
  transferLot: TransferLot;
  thresholdDecision: ThresholdDecision;
  raiseThreshold: RaiseThreshold;
  supplier: Supplier;
  invoiceDraft: InvoiceDraft;
  submitInvoice: SubmitInvoice;
  submittedInvoice: SubmittedInvoice;
  approveInvoice: ApproveInvoice;
  rejectInvoice: RejectInvoice;
  invoiceDecision: InvoiceDecision;
  invoice: Invoice;
  allocation: Allocation;
  charge: Charge;
  journalEntry: JournalEntry;
  ownerMovement: OwnerMovement;
  yearClosing: YearClosing;
  ownAccount: OwnAccount;
  bookEntry: BookEntry;
  reverseEntry: ReverseEntry;
  closeYear: CloseYear;
  arrearsSettings: ArrearsSettings;
  buildingDocument: BuildingDocument;
  documentText: DocumentText;
  documentNeeds: DocumentNeeds;
  debtorNote: DebtorNote;
  reminder: Reminder;
  reminderNotice: ReminderNotice;
  sendReminder: SendReminder;
  saleFile: SaleFile;
  lotSale: LotSale;
  postLotSale: PostLotSale;
  paymentSettings: PaymentSettings;
  callPlan: CallPlan;
  fundCall: FundCall;
  fundCallCancelled: FundCallCancelled;
  ownerCall: OwnerCall;
  issueCall: IssueCall;
  cancelCall: CancelCall;
  paymentPlan: PaymentPlan;
  ownerPaymentPlan: PaymentPlan;
  paymentPlanEnd: PaymentPlanEnd;
  ownerPaymentPlanEnd: PaymentPlanEnd;
  agreePaymentPlan: PaymentPlan;
  endPaymentPlan: PaymentPlanEnd;
  reserveSettings: ReserveSettings;
  budget: Budget;
  submitBudget: SubmitBudget;
  approveBudget: ApproveBudget;
  reopenBudget: ReopenBudget;
  archiveBudget: ArchiveBudget;
  settlementSettings: SettlementSettings;
  settlement: PublishedSettlement;
  settlementExpenses: SettlementExpenses;
  ownerStatement: OwnerStatement;
  publishSettlement: PublishSettlement;
  bankStatement: ImportedStatement;
  importStatement: ImportStatement;
  bankMatch: BankMatch;
  bankMatchUndone: BankMatchUndone;
  matchLine: MatchLine;
  undoMatch: UndoMatch;
  bankRule: BankRule;
  paymentOrder: PaymentOrder;
  preparePayments: PreparePayments;
  mandate: Mandate;
  collectionSettings: CollectionSettings;
  collectionOrder: CollectionOrder;
  prepareCollection: PrepareCollection;
  orderCancelled: OrderCancelled;
  cancelOrder: CancelOrder;
  preferences: Preferences;
  refusal: RefusalNotice;
  settledRefusals: SettledRefusals;
};

export type BodyOf<Type extends string> = Type extends keyof Bodies ? Bodies[Type] : Record<string, unknown>;

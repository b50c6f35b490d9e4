import type { Cents, LocalDate } from 'shared-domain/kernel';
import { compareText } from 'shared-domain/kernel';
import { emptyDraft, invoiceStatus } from 'shared-domain/payables';
import type { Shown } from '../shown.ts';

/** draft → submitted → posted, or rejected → draft. What a person calls the state of an invoice. */
export type InvoiceStage = 'draft' | 'rejected' | 'submitted' | 'posted';

/** One supplier's invoice from its first photo to the books, whichever documents tell of it on this device. */
export type InvoiceCase = {
  readonly key: string;
  readonly organisation: string;
  readonly building: string;
  readonly draftId: string;
  readonly stage: InvoiceStage;
  /** Something about it lies on this device only. */
  readonly isUnsent: boolean;
  /** Two people changed the same field: both values are kept. */
  readonly hasConflicts: boolean;
  readonly supplierId: string | null;
  readonly supplierName: string;
  readonly number: string;
  readonly invoicedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly total: Cents | null;
  /** What happened last to it, as an instant. */
  readonly at: string;
  readonly draft: Shown<'invoiceDraft'> | null;
  readonly submission: Shown<'submittedInvoice'> | null;
  readonly decision: Shown<'invoiceDecision'> | null;
  readonly invoice: Shown<'invoice'> | null;
  /** What this device asked and only the server can decide. */
  readonly asked: 'approved' | 'rejected' | null;
};

export type InvoiceDocuments = {
  readonly drafts: readonly Shown<'invoiceDraft'>[];
  readonly submissions: readonly Shown<'submittedInvoice'>[];
  readonly decisions: readonly Shown<'invoiceDecision'>[];
  readonly invoices: readonly Shown<'invoice'>[];
  readonly approvals: readonly Shown<'approveInvoice'>[];
  readonly rejections: readonly Shown<'rejectInvoice'>[];
  readonly suppliers: readonly Shown<'supplier'>[];
};

/** Every invoice these documents tell of, the most recent first. */
export function invoiceCases(documents: InvoiceDocuments): InvoiceCase[] {
  const known = indexed(documents);
  const keys = new Set([
    ...documents.drafts.map((draft) => draft.key),
    ...documents.submissions.map(keyOfSubject),
    ...documents.invoices.map(keyOfSubject),
  ]);
  const cases = [...keys].flatMap((key) => caseOf(key, known) ?? []);
  return cases.sort((a, b) => compareText(dayOf(b), dayOf(a)) || compareText(b.at, a.at));
}

function indexed(documents: InvoiceDocuments) {
  return {
    drafts: new Map(documents.drafts.map((draft) => [draft.key, draft])),
    submissions: bySubject(documents.submissions),
    decisions: bySubject(documents.decisions),
    invoices: new Map(documents.invoices.map((one) => [keyOfSubject(one), one])),
    suppliers: new Map(documents.suppliers.map((one) => [one.id, one])),
    commands: new Map(
      [...documents.approvals, ...documents.rejections]
        .filter(isOpen)
        .map((one) => [one.body.submissionId, one]),
    ),
  };
}

type Known = ReturnType<typeof indexed>;

function caseOf(key: string, known: Known): InvoiceCase | null {
  const draft = known.drafts.get(key) ?? null;
  const invoice = known.invoices.get(key) ?? null;
  const { stage, submission, decision } = progressOf(key, known);
  const isOnTheTable = stage === 'draft' || stage === 'rejected';
  const first = isOnTheTable ? draft : (invoice ?? submission);
  if (!first) return null;
  const command = stage === 'submitted' ? known.commands.get(submission?.id ?? '') : undefined;
  return {
    key,
    organisation: first.organisation,
    building: first.building,
    draftId: draft?.id ?? first.subject,
    stage,
    isUnsent: [draft, submission, decision, invoice, command].some((one) => one?.state === 'onDevice'),
    ...(isOnTheTable ? fromDraft(draft, known) : fromContent(invoice ?? submission)),
    at: lastInstant({ draft, submission, decision, invoice }),
    draft,
    submission,
    decision,
    invoice,
    asked: command ? askedBy[command.type] : null,
  };
}

const askedBy = { approveInvoice: 'approved', rejectInvoice: 'rejected' } as const;

function lastInstant({
  draft,
  submission,
  decision,
  invoice,
}: Pick<InvoiceCase, 'draft' | 'submission' | 'decision' | 'invoice'>) {
  const decidedAt = decision?.body.decidedAt ?? invoice?.body.approvedAt;
  return decidedAt ?? submission?.body.submittedAt ?? draft?.body.createdOn ?? '';
}

const stages = { draft: 'draft', rejected: 'rejected', submitted: 'submitted', approved: 'posted' } as const;

function progressOf(key: string, known: Known) {
  const submissions = known.submissions.get(key) ?? [];
  const decisions = known.decisions.get(key) ?? [];
  const status = invoiceStatus(submissions, decisions);
  const stage: InvoiceStage = known.invoices.has(key) ? 'posted' : stages[status.is];
  const decision = decisions.find(({ id }) => 'decision' in status && id === status.decision.id) ?? null;
  const decided = decision?.body.submissionId;
  const open = status.is === 'submitted' ? status.submission.id : decided;
  return { stage, decision, submission: submissions.find(({ id }) => id === open) ?? null };
}

type Said = Pick<
  InvoiceCase,
  'hasConflicts' | 'supplierId' | 'supplierName' | 'number' | 'invoicedOn' | 'dueOn' | 'total'
>;

function fromDraft(draft: Shown<'invoiceDraft'> | null, known: Known): Said {
  const { supplierId, number, invoicedOn, dueOn, total } = draft?.body ?? emptyDraft;
  const supplierName = known.suppliers.get(supplierId ?? '')?.body.name ?? '';
  const hasConflicts = (draft?.conflicts?.length ?? 0) > 0;
  return { hasConflicts, supplierId, supplierName, number, invoicedOn, dueOn, total };
}

function fromContent(fact: Shown<'invoice'> | Shown<'submittedInvoice'> | null): Said {
  const content = fact?.body.content;
  return {
    hasConflicts: false,
    supplierId: content?.supplierId ?? null,
    supplierName: content?.supplierName ?? '',
    number: content?.number ?? '',
    invoicedOn: content?.invoicedOn ?? null,
    dueOn: content?.dueOn ?? null,
    total: content?.total ?? null,
  };
}

function bySubject<Fact extends Pick<Shown, 'organisation' | 'subject'>>(facts: readonly Fact[]) {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(keyOfSubject(fact));
    if (group) group.push(fact);
    else groups.set(keyOfSubject(fact), [fact]);
  }
  return groups;
}

function keyOfSubject(fact: Pick<Shown, 'organisation' | 'subject'>): string {
  return `${fact.organisation}|${fact.subject}`;
}

// A command the server answered is told by its facts from then on.
function isOpen(command: Pick<Shown, 'outcome' | 'state'>): boolean {
  return command.outcome ? command.outcome.is !== 'refused' : command.state === 'onDevice';
}

/** The invoice's day, or the day of what happened last to a draft that has none yet. */
export function dayOf({ invoicedOn, at }: InvoiceCase): string {
  return invoicedOn ?? at.slice(0, 10);
}

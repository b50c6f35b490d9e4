import type { InboxItem } from 'shared-domain/sync';
import type { TextId } from '../../i18n/index.ts';

export type ItemLine = {
  readonly field: string;
  readonly mine: unknown;
  /** Undefined when the server has no version of its own to show. */
  readonly theirs: unknown;
};

// Names and places inside the system: they tell a person nothing.
const inward = new Set([
  'building',
  'draftId',
  'submissionId',
  'contentHash',
  'lotId',
  'rank',
  'createdOn',
  'supplierId',
  'primaryContact',
  'accountRoles',
  'is',
  'ownerId',
  'keyId',
  'claim',
  'fund',
  'entryId',
  'entriesHash',
  'linesHash',
  'budgetId',
  'fundCallId',
  'planId',
  'source',
  'fileHash',
  'format',
  'statementId',
  'index',
  'matchId',
  'documentId',
  'file',
  'audience',
]);

/** A conflict shows the fields in dispute; a refusal everything that was typed. */
export function itemLines({ fields, mine, master }: InboxItem): ItemLine[] {
  const theirs = master && !master.deleted ? master.body : null;
  const shown =
    fields.length > 0 ? fields : Object.keys(contentOf(mine.body)).filter((one) => !inward.has(one));
  const source = fields.length > 0 ? mine.body : contentOf(mine.body);
  return shown.map((field) => ({
    field,
    mine: source[field],
    theirs: theirs ? contentOf(theirs)[field] : undefined,
  }));
}

/** A submission carries the whole invoice, an entry by hand its event: their own words are one level down. */
function contentOf(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { content, event, ...rest } = body;
  if (isObject(content)) return content;
  return isObject(event) ? { ...rest, ...event } : body;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** What the thing is called by people: a name, a supplier and number; '' when it has none. */
export function nameOfBody(body: Readonly<Record<string, unknown>>): string {
  const { name, code, supplierName, number, party, title } = contentOf(body) as Record<string, unknown>;
  if (typeof party === 'object' && party !== null) {
    const { name: firm, firstName, lastName } = party as Record<string, unknown>;
    return wordsOf(firm, firstName, lastName);
  }
  return wordsOf(code, name) || wordsOf(supplierName, number) || wordsOf(title);
}

function wordsOf(...parts: readonly unknown[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
}

const named = [
  'building',
  'lot',
  'allocationKey',
  'owner',
  'supplier',
  'preferences',
  'invoiceDraft',
  'submitInvoice',
  'approveInvoice',
  'rejectInvoice',
  'transferLot',
  'raiseThreshold',
  'ownAccount',
  'bookEntry',
  'reverseEntry',
  'closeYear',
  'callPlan',
  'issueCall',
  'cancelCall',
  'agreePaymentPlan',
  'endPaymentPlan',
  'paymentSettings',
  'reserveSettings',
  'budget',
  'submitBudget',
  'approveBudget',
  'reopenBudget',
  'archiveBudget',
  'importStatement',
  'matchLine',
  'undoMatch',
  'bankRule',
  'buildingDocument',
  'documentText',
  'documentNeeds',
] as const;

export function typeText(type: string): TextId {
  const known = named.find((one) => one === type);
  return known ? `type.${known}` : 'type.other';
}

const fields = [
  'fileName',
  'parts',
  'when',
  'propose',
  'name',
  'address',
  'language',
  'enterpriseNumber',
  'denominator',
  'approvalThreshold',
  'threshold',
  'decidedOn',
  'reference',
  'bankAccounts',
  'yearStart',
  'number',
  'kind',
  'floor',
  'description',
  'code',
  'versions',
  'party',
  'email',
  'phone',
  'ibans',
  'defaultAccount',
  'defaultKeyCode',
  'note',
  'invoicedOn',
  'dueOn',
  'total',
  'communication',
  'lines',
  'pages',
  'supplierName',
  'reason',
  'on',
  'holders',
  'amount',
  'account',
  'from',
  'to',
  'bank',
  'balances',
  'cost',
  'label',
  'labels',
  'tenantShare',
  'active',
  'fiscalYear',
  'beyondBalance',
  'issuedOn',
  'instalment',
  'iban',
  'terms',
  'schedule',
  'daysToPay',
  'imputation',
  'agreedOn',
  'claims',
  'instalments',
  'stage',
  'assembly',
  'exemption',
  'provisionalAcceptanceOn',
  'title',
  'datedOn',
  'text',
  'without',
] as const;

/** The word for a field; one we have no word for stands by its own name, so that nothing typed is hidden. */
export function fieldText(field: string): TextId | null {
  const known = fields.find((one) => one === field);
  return known ? `field.${known}` : null;
}

export type Ways = { readonly again: TextId; readonly away: TextId };

/** What can be done with an item, in the words of what it is. */
export function waysOut({ discipline, fields: disputed }: InboxItem): Ways {
  if (discipline === 'drafts') return { again: 'inbox.toNewDraft', away: 'inbox.dismiss' };
  if (discipline === 'records' && disputed.length > 0) {
    return { again: 'inbox.keepMine', away: 'inbox.keepTheirs' };
  }
  return { again: 'inbox.tryAgain', away: 'inbox.dismiss' };
}

export type Age = { readonly text: TextId; readonly count: number };

/** How long something has waited, as roughly as people say it. */
export function ageOf(enteredAt: string, now: string): Age {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(enteredAt)) / 60_000));
  if (minutes < 60) return { text: 'inbox.sinceMinutes', count: minutes };
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return { text: 'inbox.sinceHours', count: hours };
  return { text: 'inbox.sinceDays', count: Math.floor(hours / 24) };
}

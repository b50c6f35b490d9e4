import { addDays, type LocalDate } from 'shared-domain/kernel';
import type { SyncedDocument } from 'shared-domain/sync';
import type { AccountDatabase } from '../records/account-database.ts';
import { keyOf } from '../records/envelope-schema.ts';
import { countIn, documentsAbout, documentsIn, documentsNamed, documentsSince } from './by-index.ts';

/** What is stored of suppliers' invoices that are not done with, and of some that are. */
export type OpenInvoices = {
  readonly invoiceDraft: readonly SyncedDocument[];
  readonly submittedInvoice: readonly SyncedDocument[];
  readonly invoiceDecision: readonly SyncedDocument[];
  readonly invoice: readonly SyncedDocument[];
  /** Every posted invoice of this day and later is among them; null: every one there is. */
  readonly from: LocalDate | null;
  /** All that waits for a decision is among them. */
  readonly isChecked: boolean;
};

type Place = {
  readonly database: AccountDatabase;
  /** Null: all of them. */
  readonly building: string | null;
  /** What waits and has no draft; `undefined`: not known yet. */
  readonly draftless: readonly string[] | undefined;
};

/** With all that was posted since a day. */
export async function readSince(place: Place, since: LocalDate): Promise<OpenInvoices> {
  const { facts } = place.database.collections;
  const [open, news] = await Promise.all([
    readOpen(place),
    documentsSince(place.database, 'invoiceDecision', place.building, since),
  ]);
  // What one decision brought about bears its command's name.
  const posted = news.map(({ organisation, id }) =>
    keyOf(organisation, id.replace(/\.decision$/, '.invoice')),
  );
  return {
    ...open,
    invoiceDecision: distinct([...open.invoiceDecision, ...news]),
    invoice: await documentsNamed(facts, posted),
    from: since,
  };
}

/** As many as a screen shows at first, and some: an office's last weeks, the last year of a building. */
const enough = 40;
const windows = [30, 120, 480];

/** With the latest that were posted. */
export async function readLatest(place: Place, today: LocalDate): Promise<OpenInvoices> {
  const [open, latest] = await Promise.all([readOpen(place), latestInvoices(place, today)]);
  return { ...open, invoice: latest.invoices, from: latest.from };
}

async function latestInvoices({ database, building }: Place, today: LocalDate) {
  for (const days of windows) {
    const from = addDays(today, -days);
    const invoices = await documentsSince(database, 'invoice', building, from);
    if (invoices.length >= enough) return { invoices, from };
  }
  return { invoices: await documentsIn(database.collections.facts, 'invoice', building), from: null };
}

async function readOpen({ database: { collections }, building, draftless }: Place) {
  const { facts, drafts } = collections;
  const invoiceDraft = await documentsIn(drafts, 'invoiceDraft', building);
  const subjects = [...new Set([...invoiceDraft.map(({ id }) => id), ...(draftless ?? [])])];
  const [submittedInvoice, invoiceDecision] = await Promise.all([
    documentsAbout(facts, 'submittedInvoice', subjects),
    documentsAbout(facts, 'invoiceDecision', subjects),
  ]);
  return { invoiceDraft, submittedInvoice, invoiceDecision, isChecked: draftless !== undefined };
}

/** What was submitted and waits for its decision. */
export async function waitingSubmissions(database: AccountDatabase): Promise<SyncedDocument[]> {
  const draftless = await readDraftless(database, null);
  return undecided(await readOpen({ database, building: null, draftless }));
}

/**
 * What waits for a decision and has no draft: for a board, which reads none, and where a draft was thrown away while
 * another device submitted it. Each decision is on a submission of its own, so that counting both tells whether there is
 * any. A browser counts ten thousand rows in half a second: no screen waits for it.
 */
export async function readDraftless(database: AccountDatabase, building: string | null): Promise<string[]> {
  const { facts } = database.collections;
  const [open, submitted, decided] = await Promise.all([
    readOpen({ database, building, draftless: undefined }),
    countIn(facts, 'submittedInvoice', building),
    countIn(facts, 'invoiceDecision', building),
  ]);
  if (submitted - decided === undecided(open).length) return [];
  const [submittedInvoice, invoiceDecision] = await Promise.all([
    documentsIn(facts, 'submittedInvoice', building),
    documentsIn(facts, 'invoiceDecision', building),
  ]);
  const drafts = new Set(open.invoiceDraft.map(({ id }) => id));
  const waiting = undecided({ submittedInvoice, invoiceDecision }).map(({ subject }) => subject);
  return waiting.filter((subject) => !drafts.has(subject));
}

/** [PAY-9] What nobody decided on yet. */
function undecided({
  submittedInvoice,
  invoiceDecision,
}: Pick<OpenInvoices, 'submittedInvoice' | 'invoiceDecision'>): SyncedDocument[] {
  const decided = new Set(invoiceDecision.map(({ body }) => body.submissionId));
  return submittedInvoice.filter(({ id }) => !decided.has(id));
}

function distinct(documents: readonly SyncedDocument[]): SyncedDocument[] {
  return [...new Map(documents.map((one) => [keyOf(one.organisation, one.id), one])).values()];
}

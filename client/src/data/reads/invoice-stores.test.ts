import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { addDays } from 'shared-domain/kernel';
import { invoiceDecisions, invoiceDrafts, invoices, submittedInvoices } from 'shared-domain/payables';
import { type SyncedDocument, wrapDocument } from 'shared-domain/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newRev } from '../../platform/ids.ts';
import { firstReadings } from '../first-readings.ts';
import { emptyJournal } from '../journal/journal-view.ts';
import { type AccountDatabase, openAccountDatabase } from '../records/account-database.ts';
import { toKept } from '../records/envelope.ts';
import { settledRevisions } from '../replication/settled.ts';
import { constant, type Store } from '../store.ts';
import type { ReadNeeds } from './documents-store.ts';
import type { InvoiceCase } from './invoice-cases.ts';
import { type InvoiceList, invoiceList, openInvoices, wholeInvoices } from './invoice-stores.ts';

const today = '2026-11-20';
const since = '2026-11-13';
const organisation = invoices.sample.organisation;
const buildings = ['b1', 'b2', 'b3'];

const ends = ['draft', 'waits', 'waitsWithoutDraft', 'rejected', 'thrownAway', 'posted'] as const;
/** What became of an invoice, when, and how many days after its own day. */
type Told = { readonly end: (typeof ends)[number]; building: string; daysAgo: number; late: number };

let database: AccountDatabase;
let needs: ReadNeeds;
let failure: unknown;

beforeAll(async () => {
  database = await openAccountDatabase('invoices', settledRevisions(), false);
  needs = {
    database,
    journal: constant(emptyJournal),
    overlay: constant({ statuses: new Map(), documents: [], removed: new Set<string>() }),
    readings: firstReadings(0),
    onBug: (cause) => {
      failure = cause;
    },
  };
});
afterAll(() => database.close());

const told = fc.record<Told>({
  end: fc.constantFrom(...ends, 'posted', 'posted', 'posted'),
  building: fc.constantFrom(...buildings),
  daysAgo: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 10, max: 900 })),
  late: fc.integer({ min: 0, max: 20 }),
});

test('what is shown first is what all of them would show, and then it is all of them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(told, { maxLength: 90 }),
      fc.constantFrom(null, ...buildings),
      async (tolds, building) => {
        await keepOnly(tolds.flatMap(documentsOf));
        const where = building === null ? {} : { organisation, building };
        const whole = await first(wholeInvoices(needs, where), () => true);
        const open = await first(openInvoices(needs, where, since), ({ isWhole }) => isWhole);
        expect(namesOf(open.cases)).toEqual(namesOf(whole.filter(isOpenOrNew)));
        const list = invoiceList(needs, where, today);
        const begun = await first(list, () => true);
        const posted = begun.cases.filter(({ stage }) => stage === 'posted').map(({ key }) => key);
        const all = whole.filter(({ stage }) => stage === 'posted');
        const latest = all.slice(0, posted.length);
        expect(posted.length > 0).toBe(all.length > 0);
        expect(posted.sort()).toEqual(latest.map(({ key }) => key).sort());
        const end = await first(list, ({ isWhole }) => isWhole);
        expect(new Set(end.cases.map(nameOf))).toEqual(new Set(whole.map(nameOf)));
        expect(failure).toBeUndefined();
      },
    ),
    { numRuns: 25 },
  );
});

test('what arrives while somebody looks is shown', async () => {
  await keepOnly(documentsOf({ end: 'waits', building: 'b1', daysAgo: 400, late: 0 }, 0));
  const open = openInvoices(needs, {}, since);
  const shown: (readonly string[])[] = [];
  const stop = open.subscribe(() => shown.push(open.get()?.cases.map(({ stage }) => stage) ?? []));
  await first(open, ({ cases }) => cases.length === 1);
  await keep(documentsOf({ end: 'draft', building: 'b2', daysAgo: 1, late: 0 }, 1));
  await first(open, ({ cases }) => cases.length === 2);
  stop();
  expect(new Set(shown.at(-1))).toEqual(new Set(['draft', 'submitted']));
});

function isOpenOrNew({ stage, at }: InvoiceCase): boolean {
  return stage !== 'posted' || at.slice(0, 10) >= since;
}

const nameOf = ({ key, stage }: InvoiceCase) => `${key} ${stage}`;
const namesOf = (cases: InvoiceList['cases']) => cases.map(nameOf).sort();

function documentsOf({ end, building, daysAgo, late }: Told, nth: number): SyncedDocument[] {
  const [draftId, submissionId] = [`d${nth}`, `c${nth}.submission`];
  const decidedOn = addDays(today, -daysAgo);
  const invoicedOn = addDays(decidedOn, -late);
  const at = `${decidedOn}T10:00:00.000Z`;
  const content = { ...invoices.sample.body.content, invoicedOn };
  const decision = end === 'posted' ? 'approved' : 'rejected';
  const about = { building, draftId, submissionId };
  const of = (id: string) => ({ organisation, id });
  const draft = (): SyncedDocument => ({
    ...{ ...of(draftId), type: 'invoiceDraft', building, subject: '', scope: `staff:${building}`, sort: at },
    ...{ rev: newRev(), version: 1, deleted: false },
    body: { ...invoiceDrafts.sample.body, building, invoicedOn, createdOn: at },
  });
  const submission = () =>
    wrapDocument(
      submittedInvoices,
      { ...of(submissionId), body: { ...submittedInvoices.sample.body, ...about, content, submittedAt: at } },
      newRev(),
    );
  const decided = () =>
    wrapDocument(
      invoiceDecisions,
      {
        ...of(`a${nth}.decision`),
        body: { ...invoiceDecisions.sample.body, ...about, decision, decidedAt: at, recordedAt: at },
      },
      newRev(),
    );
  const posted = () =>
    wrapDocument(
      invoices,
      { ...of(`a${nth}.invoice`), body: { ...about, content, approvedAt: at } },
      newRev(),
    );
  const made = {
    draft: [draft],
    waits: [draft, submission],
    waitsWithoutDraft: [submission],
    rejected: [draft, submission, decided],
    thrownAway: [submission, decided],
    posted: [submission, decided, posted],
  };
  return made[end].map((make) => make());
}

async function keepOnly(documents: readonly SyncedDocument[]): Promise<void> {
  const { facts, drafts, records } = database.collections;
  for (const collection of [facts, drafts, records]) {
    const there = await collection.find().exec();
    await collection.bulkRemove(there.map(({ key }) => key));
    // The same names are used again.
    await collection.storageInstance.cleanup(0);
  }
  await keep(documents);
}

async function keep(documents: readonly SyncedDocument[]): Promise<void> {
  const { facts, drafts, records } = database.collections;
  const places = buildings.map((id) => {
    const base = { organisation, id, type: 'building', building: id, subject: '', scope: '', sort: '' };
    return { ...base, rev: newRev(), version: 1, deleted: false, body: {} };
  });
  await records.bulkUpsert(places.map(toKept));
  await drafts.bulkInsert(documents.filter(({ type }) => type === 'invoiceDraft').map(toKept));
  await facts.bulkInsert(documents.filter(({ type }) => type !== 'invoiceDraft').map(toKept));
}

/** The first value that is so, of a store that nobody listened to before. */
function first<T>(store: Store<T | undefined>, is: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const stop = store.subscribe(look);
    look();
    function look() {
      const value = store.get();
      if (value === undefined || !is(value)) return;
      queueMicrotask(() => stop());
      resolve(value);
    }
  });
}

import { expect, test } from 'vitest';
import { entriesOf } from '../../accounting/entry/entries-of.ts';
import { journalEntries } from '../../accounting/entry/journal-entry.definition.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { owners } from '../../ownership/owner/owner.definition.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import { paymentSettings } from '../../receivables/call/payment-settings.definition.ts';
import { paymentSettingsIdOf } from '../../receivables/call/payment-settings.ts';
import type { Decision } from '../../sync/define.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { type CollectionOrder, collectionOrders } from './collection-order.definition.ts';
import { collectionSettings, collectionSettingsOf } from './collection-settings.definition.ts';
import { type Mandate, mandates } from './mandate.definition.ts';
import { collectionFileOf } from './order-file.ts';
import { prepareCollection } from './prepare-collection.definition.ts';
import type { PrepareCollection } from './prepare-collection.ts';
import { ownersToCollect } from './to-pay.ts';

const building = sampleId(10);
const ownerId = sampleId(40);
const claimId = `${sampleId(93)}.call-${ownerId}`;
const party = { kind: 'owner' as const, id: ownerId };
const calledAs = (id: string, name: string) =>
  documentOf(journalEntries, {
    id,
    body: {
      ...journalEntries.sample.body,
      date: '2026-10-01',
      event: 'call' as const,
      lines: [
        {
          ...{ account: '4101', debit: 25_000, credit: 0, party, label: 'Provisions T4', cost: null },
          claim: { id: name, kind: 'provision' as const, dueOn: '2026-10-31' },
        },
        { account: '701', debit: 0, credit: 25_000, party: null, label: '', cost: null, claim: null },
      ],
    },
  });
const called = calledAs(`${sampleId(93)}.entry`, claimId);
const mandate = (changes: Partial<Mandate> = {}) =>
  documentOf(mandates, { body: { ...mandates.sample.body, ...changes } });
const world = [documentOf(buildings), documentOf(owners), documentOf(collectionSettings), mandate(), called];
const { sample } = prepareCollection;
const [item] = sample.body.items;
if (!item) throw new Error('the sample collects something');

const collect = (
  documents: readonly SyncedDocument[],
  body: Partial<PrepareCollection> = {},
  id = sample.id,
) =>
  prepareCollection.decide(
    { ...sample, id, body: { ...sample.body, ...body } },
    knowing(documents),
    contextOf(),
  );
const refusalOf = (decision: Decision) =>
  decision.is === 'refused' ? decision.refusal : { code: decision.is };
const codeOf = (decision: Decision) => refusalOf(decision).code;
const orderOf = (decision: Decision): CollectionOrder => {
  const [effect] = decision.is === 'applied' ? decision.effects : [];
  if (effect?.do !== 'fact') throw new Error(codeOf(decision));
  return collectionOrders.schema.parse(effect.body);
};
const without = (type: string) => world.filter((document) => document.type !== type);

test('[PMT-6] what an owner owes is collected under their mandate', () => {
  const order = orderOf(collect(world));
  expect(order).toMatchObject({ creditorId: 'BE49ZZZ0739484052', total: 25_000 });
  expect(order.items[0]).toMatchObject({
    mandate: 'TILLEULS-2B',
    sequence: 'FRST',
    iban: 'BE71096123456769',
    amount: 25_000,
  });
  const file = collectionFileOf({ ...order, id: collectionOrders.sample.id });
  expect(file.ok && file.value).toContain('<DtOfSgntr>2026-10-01</DtOfSgntr>');
});

test('[PMT-6] the first collection of a mandate is FRST, whatever comes with or after it is RCUR', () => {
  const second = calledAs(`${sampleId(98)}.entry`, sampleId(98));
  const two = orderOf(collect([...world, second], { items: [item, { ...item, claimId: sampleId(98) }] }));
  expect(two.items.map(({ sequence }) => sequence)).toEqual(['FRST', 'RCUR']);
  const after = collect(
    [...world, second, documentOf(collectionOrders)],
    { items: [{ ...item, claimId: sampleId(98) }] },
    sampleId(311),
  );
  expect(orderOf(after).items[0]?.sequence).toBe('RCUR');
});

test('[PMT-6] no mandate of that owner in force, no identifier, no notice: no collection', () => {
  expect(codeOf(collect(without('mandate')))).toBe('mandate.unknown');
  expect(codeOf(collect([...without('mandate'), mandate({ ownerId: sampleId(41) })]))).toBe(
    'mandate.otherOwner',
  );
  expect(codeOf(collect([...without('mandate'), mandate({ revokedOn: '2026-12-08' })]))).toBe(
    'mandate.revoked',
  );
  expect(codeOf(collect([...without('mandate'), mandate({ revokedOn: '2026-12-09' })]))).toBe('applied');
  expect(codeOf(collect(without('collectionSettings')))).toBe('collection.creditorMissing');
  expect(refusalOf(collect(world, { executeOn: '2026-12-03' }))).toEqual({
    code: 'collection.tooSoon',
    params: { day: '2026-12-04' },
  });
  expect(codeOf(collect(world, { executeOn: '2026-12-04' }))).toBe('applied');
  expect(collectionSettingsOf(undefined)).toEqual({ creditorId: null, noticeDays: 14 });
});

test('[PMT-2] nothing is collected twice, nor more than is owed', () => {
  expect(codeOf(collect([...world, documentOf(collectionOrders)], {}, sampleId(311)))).toBe(
    'payment.inOrder',
  );
  expect(codeOf(collect(world, { items: [{ ...item, amount: 25_001 }] }))).toBe('payment.tooMuch');
  expect(codeOf(collect(without('journalEntry')))).toBe('payment.claimNotOpen');
  expect(codeOf(collect(world, { bankAccount: 'BE71096123456769' }))).toBe('payment.accountUnknown');
});

/** The bank collected 250,00 of the order, gave it back, and somebody may have undone that. */
const moved = (event: 'ownerPayment' | 'returnedDebit' | 'reversal', at: number, amount: number) =>
  documentOf(journalEntries, {
    id: `${sampleId(400 + at)}.entry-1`,
    body: {
      ...journalEntries.sample.body,
      ...{ date: '2026-12-10', event, journal: 'bank' as const },
      reverses: event === 'reversal' ? `${sampleId(399 + at)}.entry-1` : null,
      lines: [
        {
          ...{ account: '4101', debit: Math.max(amount, 0), credit: Math.max(-amount, 0), party, label: '' },
          ...{ cost: null, claim: { id: claimId, kind: 'provision' as const, dueOn: '2026-10-31' } },
        },
        {
          ...{ account: '551', debit: Math.max(-amount, 0), credit: Math.max(amount, 0), party: null },
          ...{ label: '', cost: null, claim: null },
        },
      ],
    },
  });

test('[PMT-2] a debit that came back is not on its way any more, and is collected again, once', () => {
  const first = documentOf(collectionOrders);
  const returned = [...world, first, moved('ownerPayment', 1, -25_000), moved('returnedDebit', 2, 25_000)];
  const again = orderOf(collect(returned, {}, sampleId(311)));
  expect(again.items[0]).toMatchObject({ paidBefore: 25_000, sequence: 'RCUR' });
  const second = documentOf(collectionOrders, { id: `${sampleId(311)}.collectionOrder`, body: again });
  expect(codeOf(collect([...returned, second], {}, sampleId(312)))).toBe('payment.inOrder');
  const undone = [...returned, moved('reversal', 3, -25_000)];
  expect(codeOf(collect(undone, {}, sampleId(311)))).toBe('payment.claimNotOpen');
  const standing = [{ ...(first.body as CollectionOrder), id: first.id }];
  const known = { owners: [{ ...owners.sample.body, id: ownerId }], mandates: [], calls: [], standing };
  const entries = entriesOf(returned.filter(({ type }) => type === 'journalEntry') as (typeof called)[]);
  expect(ownersToCollect({ ...known, entries }, '2026-12-20')).toMatchObject([{ open: 25_000, underway: 0 }]);
});

test('[PMT-2] what is open is told by the order in which the association has money pay', () => {
  const fee = calledAs(`${sampleId(94)}.entry`, sampleId(94));
  const body = fee.body as typeof journalEntries.sample.body;
  const lines = body.lines.map((line) =>
    line.claim ? { ...line, claim: { ...line.claim, kind: 'fee' as const } } : line,
  );
  const paid = { ...(moved('ownerPayment', 1, -25_000).body as typeof body) };
  const onAccount = paid.lines.map((line) => ({ ...line, claim: null }));
  const books = [
    ...world,
    { ...fee, body: { ...body, event: 'reminderFee', lines } },
    documentOf(journalEntries, { id: `${sampleId(401)}.entry-1`, body: { ...paid, lines: onAccount } }),
  ];
  expect(codeOf(collect(books))).toBe('applied');
  const chosen = { ...paymentSettings.sample.body, imputation: ['provision' as const] };
  const settings = documentOf(paymentSettings, { id: paymentSettingsIdOf(building), body: chosen });
  expect(prepareCollection.reads(sample)).toContainEqual({ by: 'id', id: settings.id });
  expect(codeOf(collect([...books, settings]))).toBe('payment.claimNotOpen');
  const entries = entriesOf(books.filter(({ type }) => type === 'journalEntry') as (typeof called)[]);
  const known = { entries, owners: [{ ...owners.sample.body, id: ownerId }], mandates: [], calls: [] };
  const open = (imputation?: readonly ['provision']) =>
    ownersToCollect({ ...known, standing: [], ...(imputation && { imputation }) }, '2026-12-20').map(
      (one) => one.claimId,
    );
  expect([open(), open(['provision'])]).toEqual([[claimId], [sampleId(94)]]);
});

test('[PMT-6] a mandate that is signed later is none yet', () => {
  const later = [...without('mandate'), mandate({ signedOn: '2026-12-30' })];
  expect(codeOf(collect(later))).toBe('mandate.notSigned');
  const known = {
    entries: entriesOf([called]),
    owners: [{ ...owners.sample.body, id: ownerId }],
    mandates: [{ ...mandates.sample.body, id: 'later', signedOn: '2026-12-30' }],
    ...{ calls: [], standing: [] },
  };
  const mandateOn = (day: string) => ownersToCollect(known, day)[0]?.mandate?.id;
  expect([mandateOn('2026-12-29'), mandateOn('2026-12-30')]).toEqual([undefined, 'later']);
});

test('[PMT-3] a collection whose file a bank would refuse is none; who sees nothing cannot tell', () => {
  expect(codeOf(collect(without('owner')))).toBe('sepa.nameMissing');
  expect(codeOf(collect(without('building')))).toBe('undecidable');
  const unseen = prepareCollection.decide(sample, knowing(world, buildingStaffScope(building)), contextOf());
  expect(unseen.is).toBe('undecidable');
});

test('[PMT-6] the list of what may be collected tells the mandate in force on the day', () => {
  const known = {
    entries: entriesOf([called]),
    owners: [{ ...owners.sample.body, id: ownerId }],
    mandates: [
      { ...mandates.sample.body, id: 'new' },
      { ...mandates.sample.body, id: 'old', signedOn: '2025-01-01' },
    ],
    calls: [{ parts: [{ claimId, communication: '202600012320' }] }],
    standing: [],
  };
  const [line] = ownersToCollect(known, '2026-12-08');
  expect(line).toMatchObject({
    claimId,
    open: 25_000,
    communication: '+++202/6000/12320+++',
    mandate: { id: 'new' },
  });
  const revoked = known.mandates.map((one) => ({ ...one, revokedOn: '2026-12-01' }));
  expect(ownersToCollect({ ...known, mandates: revoked }, '2026-12-08')[0]?.mandate).toBeNull();
  expect(ownersToCollect({ ...known, calls: [] }, '2026-12-08')[0]?.communication).toMatch(
    /^\+{3}\d{3}\/\d{4}\/\d{5}\+{3}$/,
  );
  expect(ownersToCollect({ ...known, entries: [] }, '2026-12-08')).toEqual([]);
});

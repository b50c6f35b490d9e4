import { expect, test } from 'vitest';
import { type Entry, entriesOf } from '../../../accounting/entry/entries-of.ts';
import type { JournalEntry } from '../../../accounting/entry/journal-entry.ts';
import { sampleId } from '../../../kernel/sample-id.ts';
import { allocationKeys } from '../../../ownership/allocation-key/allocation-key.definition.ts';
import { buildings } from '../../../ownership/building/building.definition.ts';
import { owners } from '../../../ownership/owner/owner.definition.ts';
import { suppliers } from '../../../payables/supplier/supplier.definition.ts';
import { communicationOf } from '../../../receivables/call/communication.ts';
import type { SyncedDocument } from '../../../sync/document.ts';
import { bankMatches } from '../bank-match.definition.ts';
import { bankWorld, callId, invoiceId, sophie, supplierId } from '../testing/bank-world.ts';
import { type KnownAtBank, proposalContextOf } from './context-of.ts';

const entries: Entry[] = entriesOf(
  bankWorld().filter(({ type }) => type === 'journalEntry') as SyncedDocument<JournalEntry>[],
);
const match = { ...bankMatches.sample.body, id: bankMatches.sample.id };
const known: KnownAtBank = {
  association: {
    ...buildings.sample.body,
    bankAccounts: [{ iban: 'BE68539007547034', purpose: 'savings' }],
  },
  owners: [{ ...owners.sample.body, id: sophie }],
  suppliers: [{ ...suppliers.sample.body, id: supplierId }],
  keys: [
    { ...allocationKeys.sample.body, id: sampleId(31), code: '0', kind: 'special' },
    { ...allocationKeys.sample.body, id: sampleId(30), kind: 'general' },
  ],
  entries,
  calls: [{ parts: [{ ownerId: sophie, claimId: callId, communication: '202600012320' }] }],
  invoices: [
    { id: invoiceId, content: { supplierId, communication: '+++000/0000/26268+++' } },
    { id: invoiceId, content: { supplierId, communication: 'client 4711' } },
  ],
  ordered: [],
  rules: [],
  matches: [match, { ...match, id: sampleId(5), index: 2, bookedOn: '2026-01-01' }],
  undone: [],
  imputation: ['fee'],
};

test('[MAT-5] what is open, by whom, and what they were asked to pay with', () => {
  const context = proposalContextOf(known);
  expect(context.parties).toMatchObject([
    { party: { kind: 'owner', id: sophie }, claims: [{ id: callId, open: 25_000 }] },
    { party: { kind: 'supplier', id: supplierId }, claims: [{ id: invoiceId, open: 106_000 }] },
  ]);
  expect(context.communications.map(({ digits, claimIds }) => [digits, claimIds])).toEqual([
    [communicationOf(sophie), []],
    ['202600012320', [callId]],
    ['000000026268', [invoiceId]],
  ]);
  expect(context.ownAccounts).toEqual([{ iban: 'BE68539007547034', account: '550' }]);
  expect(context.charges).toEqual({ account: '650', bearer: { by: 'key', keyId: sampleId(30) } });
});

test('[MAT-5] the buyer of a lot is known by the digits of the call a sale made', () => {
  const [call] = entries.filter(({ event }) => event === 'call');
  const claim = { id: `${sampleId(122)}.call-${sophie}`, kind: 'workingFund', dueOn: null } as const;
  const lines = call?.lines.map((line) => ({ ...line, claim: line.party && claim })) ?? [];
  const sale = { ...(call as Entry), id: `${sampleId(122)}.entry`, event: 'lotSale', lines } as const;
  expect(proposalContextOf({ ...known, entries: [sale] }).communications).toContainEqual({
    digits: communicationOf(claim.id),
    party: { kind: 'owner', id: sophie },
    claimIds: [claim.id],
  });
});

test('[MAT-9] earlier matches, the latest last, without those undone', () => {
  const undone = [{ matchId: match.id } as KnownAtBank['undone'][number]];
  expect(proposalContextOf(known).history.map(({ index }) => index)).toEqual([2, 1]);
  expect(proposalContextOf({ ...known, undone, keys: [] })).toMatchObject({
    history: [{ index: 2 }],
    charges: { bearer: null },
  });
});

test('[MAT-5] settled by nobody, called by nobody: an association of no account still has a context', () => {
  const bare = {
    ...known,
    association: { ...known.association, bankAccounts: [] },
    matches: [],
    calls: [],
    invoices: [],
  };
  const context = proposalContextOf({ ...bare, entries: [] });
  expect(context).toMatchObject({ ownAccounts: [], history: [] });
  expect(context.parties.map(({ claims }) => claims)).toEqual([[], []]);
});

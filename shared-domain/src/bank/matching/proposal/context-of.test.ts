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

test('[MAT-10] the general key bears the charges of the bank, else the first by its code; interest has its account', () => {
  const chargedTo = (...keys: [code: string, kind: 'general' | 'special'][]) =>
    proposalContextOf({
      ...known,
      keys: keys.map(([code, kind], at) => ({ ...known.keys[0]!, id: sampleId(600 + at), code, kind })),
    }).charges.bearer;
  const by = (at: number) => ({ by: 'key', keyId: sampleId(600 + at) });
  expect(chargedTo(['1', 'special'], ['2', 'general'], ['3', 'special'])).toEqual(by(1));
  expect(chargedTo(['2', 'special'], ['1', 'special'], ['3', 'special'])).toEqual(by(1));
  expect(chargedTo(['2', 'general'], ['3', 'special'], ['1', 'general'])).toEqual(by(2));
  expect(proposalContextOf(known).interest).toEqual({ account: '75' });
});

test('[MAT-8] account numbers are noted for suppliers, and claims stand in the order of the association', () => {
  const [call] = entries.filter(({ event }) => event === 'call') as [Entry];
  const owed = (id: string, kind: 'interest' | 'fee') => ({
    ...call,
    id,
    event: 'manual' as const,
    lines: call.lines.map((line) => ({ ...line, claim: line.claim && { ...line.claim, id, kind } })),
  });
  const told = { ...known, entries: [call, owed('z', 'interest'), owed('y', 'fee')] };
  const ids = (imputation: KnownAtBank['imputation']) =>
    proposalContextOf({ ...told, imputation }).parties[0]?.claims.map(({ id }) => id);
  expect(ids(['fee', 'interest'])).toEqual(['y', 'z', callId]);
  expect(ids(['interest'])).toEqual(['z', callId, 'y']);
  expect(proposalContextOf(known).parties.map(({ ibans }) => ibans)).toEqual([
    [],
    suppliers.sample.body.ibans,
  ]);
});

test('[MAT-5] only the sale of a lot calls a buyer by digits of the claim', () => {
  const [call] = entries.filter(({ event }) => event === 'call') as [Entry];
  const claim = { id: sampleId(123), kind: 'workingFund', dueOn: null } as const;
  const lines = call.lines.map((line) => ({ ...line, claim }));
  const digitsAfter = (event: 'call' | 'lotSale') =>
    proposalContextOf({ ...known, entries: [{ ...call, event, lines }] }).communications.filter(
      ({ digits }) => digits === communicationOf(claim.id),
    );
  expect(digitsAfter('call')).toEqual([]);
  expect(digitsAfter('lotSale')).toHaveLength(1);
});

test('[MAT-5] each communication is somebody’s: an owner’s, or a supplier’s', () => {
  expect(proposalContextOf(known).communications.map(({ party }) => party)).toEqual([
    { kind: 'owner', id: sophie },
    { kind: 'owner', id: sophie },
    { kind: 'supplier', id: supplierId },
  ]);
  const twice = {
    ...known,
    calls: [...known.calls, { parts: [{ ...known.calls[0]!.parts[0]!, claimId: 'later' }] }],
  };
  expect(proposalContextOf(twice).communications[1]?.claimIds).toEqual([callId]);
});

import { expect, test } from 'vitest';
import { journalEntries } from '../../accounting/entry/journal-entry.definition.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { owners } from '../../ownership/owner/owner.definition.ts';
import { documentOf } from '../../ownership/testing/context-of.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import type { MatchPart } from './match-part.ts';
import {
  bankWorld,
  callId,
  codeOf,
  invoiceId,
  match,
  sophie,
  supplierId,
  written,
} from './testing/bank-world.ts';
import { entriesIn, lineOn, paid } from './testing/matching.ts';

test('[MAT-1] a claim of another party, or of another building, is not paid', () => {
  const paul = documentOf(owners, { id: sampleId(41) });
  const world = [...bankWorld({}), paul];
  const ofPaul: MatchPart = { to: 'ownerClaim', ownerId: paul.id, claimId: callId, amount: 25_000 };
  expect(codeOf(match(world, [ofPaul]))).toBe('bank.claimUnknown');
  const elsewhere = world.map((one) =>
    one.type === 'journalEntry' ? { ...one, building: sampleId(11) } : one,
  );
  expect(codeOf(match(elsewhere, [paid(25_000)]))).toBe('bank.claimUnknown');
});

test('[MAT-1] the claim of an entry that the first version wrote is found by its command', () => {
  const { event: _, reverses: __, voucher, lines, ...rest } = journalEntries.sample.body;
  const old = {
    ...documentOf(journalEntries),
    version: 1,
    body: {
      ...rest,
      voucher: { invoiceId, pages: voucher.pages },
      lines: lines.map(({ cost: _cost, claim: _claim, ...one }) => one),
    },
  };
  const world = bankWorld({ amount: -106_000 }).map((one) =>
    one.id === old.id ? old : one,
  ) as SyncedDocument[];
  const toSupplier: MatchPart = { to: 'supplierClaim', supplierId, claimId: invoiceId, amount: -106_000 };
  expect(codeOf(match(world, [toSupplier]))).toBe('applied');
});

test('[MAT-1] a debt taken over without a claim is paid by the name of its entry', () => {
  const opening = documentOf(journalEntries, {
    id: `${sampleId(94)}.entry`,
    body: {
      ...journalEntries.sample.body,
      event: 'opening',
      lines: [
        { ...lineOn('440', 0, 9_000), party: { kind: 'supplier', id: supplierId } },
        { ...lineOn('4101', 9_000, 0), party: { kind: 'owner', id: sophie } },
      ],
    },
  });
  const world = [...bankWorld({ amount: -9_000 }, { amount: 9_000 }), opening];
  const toSupplier: MatchPart = { to: 'supplierClaim', supplierId, claimId: opening.id, amount: -9_000 };
  expect(entriesIn(written(match(world, [toSupplier])))[0]?.lines).toMatchObject([
    { account: '440', claim: { id: opening.id, kind: 'opening' } },
    { account: '551' },
  ]);
  expect(codeOf(match(world, [paid(9_000, opening.id)], { index: 2 }))).toBe('applied');
});

test('[MAT-1] only what is owed is paid by the name of its entry', () => {
  const opening = documentOf(journalEntries, {
    id: `${sampleId(94)}.entry`,
    body: {
      ...journalEntries.sample.body,
      event: 'opening',
      lines: [
        { ...lineOn('4101', 0, 9_000), party: { kind: 'owner', id: sophie } },
        { ...lineOn('440', 9_000, 0), party: { kind: 'supplier', id: supplierId } },
      ],
    },
  });
  const world = [...bankWorld({ amount: 9_000 }), opening];
  const toSupplier: MatchPart = { to: 'supplierClaim', supplierId, claimId: opening.id, amount: 9_000 };
  expect(codeOf(match(world, [paid(9_000, opening.id)]))).toBe('bank.claimUnknown');
  expect(codeOf(match(world, [toSupplier]))).toBe('bank.claimUnknown');
});

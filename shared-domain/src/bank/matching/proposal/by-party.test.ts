import { expect, test } from 'vitest';
import type { OpenClaim } from '../../../receivables/claims/open-claims.ts';
import {
  context,
  first,
  invoice,
  lifts,
  line,
  nobody,
  own,
  parties,
  said,
  sophie,
  t3,
} from '../testing/proposal-world.ts';
import { byAmount, byReference } from './by-amount.ts';
import { byName } from './by-name.ts';
import type { ProposalContext } from './proposal-context.ts';
import { proposals } from './proposals.ts';

test('[MAT-8] the number of an invoice in the words of a payment', () => {
  expect(first(line(-106_000, { communication: said('fact. F2026-0417') }))).toMatchObject({
    reason: 'reference',
    certainty: 'sure',
  });
  expect(first(line(-50_000, { communication: said('F2026-0417, acompte') }))?.certainty).toBe('likely');
  expect(first(line(-200_000, { communication: said('F2026-0417') }))).toBeUndefined();
  expect(first(line(-106_001, { communication: said('merci') }))).toBeUndefined();
  expect(first(line(106_001, { communication: said('F2026-0417') }))).toBeUndefined();
});

test('[MAT-8] the number of an invoice names one open claim of one supplier', () => {
  const reference = (text: string, more: Partial<ProposalContext> = {}) =>
    byReference(line(-106_000, { communication: said(text) }), { ...context, ...more });
  expect(reference('f2026-0417')).toEqual([
    {
      parts: [{ to: 'supplierClaim', supplierId: lifts, claimId: invoice.id, amount: -106_000 }],
      reason: 'reference',
      params: { name: 'Ascenseurs Exemple SRL', claim: invoice.label },
      certainty: 'sure',
    },
  ]);
  expect(reference('SRL')).toEqual([]);
  expect(reference('12 merci')).toEqual([]);
  const withClaims = (...claims: OpenClaim[]) => ({
    parties: parties.map((party) => (party.party.id === lifts ? { ...party, claims } : party)),
  });
  expect(reference('417', withClaims({ ...invoice, label: 'n° 417 de 11/26' }))).toHaveLength(1);
  expect(reference('11/26', withClaims({ ...invoice, label: 'n° 417 de 11/26' }))).toHaveLength(1);
  expect(reference('F2026-0417', withClaims(invoice, { ...invoice, id: own }))).toEqual([]);
  expect(reference('F2026-0417', withClaims({ ...invoice, open: 0 }, { ...invoice, id: own }))).toHaveLength(
    1,
  );
  expect(reference('F2026-0417', withClaims({ ...invoice, label: 'F2026-0418' }))).toEqual([]);
  const ofOwner = {
    parties: parties.map((party) => ({ ...party, party: { ...party.party, kind: 'owner' as const } })),
  };
  expect(reference('F2026-0417', ofOwner)).toEqual([]);
});

test('[MAT-8] money that comes in is an owner’s, money that goes out a supplier’s', () => {
  expect(byAmount(line(24_000), context)).toEqual([
    {
      parts: [{ to: 'ownerClaim', ownerId: sophie, claimId: t3, amount: 24_000 }],
      reason: 'amount',
      params: { name: 'Sophie Lambert', claim: 'Provisions T3' },
      certainty: 'possible',
    },
  ]);
  expect(byAmount(line(-24_000), context)).toEqual([]);
  expect(byAmount(line(106_000), context)).toEqual([]);
});

test('[MAT-8] the account number, the name in any order, an amount only one claim has', () => {
  const iban = { ...nobody, account: 'BE62510007547061', iban: 'BE62510007547061' };
  expect(first(line(25_000, { counterparty: iban }))).toMatchObject({
    reason: 'iban',
    params: { name: 'Anne De Smet' },
    certainty: 'likely',
  });
  expect(first(line(30_000, { counterparty: iban }))?.certainty).toBe('possible');
  const name = { ...nobody, name: 'Mme LAMBERT Sophié' };
  expect(first(line(24_000, { counterparty: name }))).toMatchObject({ reason: 'name', certainty: 'likely' });
  expect(first(line(24_500, { counterparty: name }))?.certainty).toBe('possible');
  expect(first(line(24_000))).toMatchObject({ reason: 'amount', certainty: 'possible' });
  expect(first(line(25_000))).toBeUndefined();
  expect(first(line(-106_000))).toMatchObject({ reason: 'amount' });
  expect(first(line(77, { counterparty: { ...nobody, name: 'DE SA' } }))).toBeUndefined();
});

test('[MAT-8] names of several words, of one, and of none', () => {
  const named = (name: string) => ({ ...nobody, name });
  expect(first(line(25_000, { counterparty: named('DE SMET ANNE ET PAUL') }))?.params.name).toBe(
    'Anne De Smet',
  );
  expect(first(line(25_000, { counterparty: named('Ann') }))).toBeUndefined();
  const alike = (name: string, known: string) =>
    byName(line(24_000, { counterparty: named(name) }), {
      ...context,
      parties: parties.slice(0, 1).map((party) => ({ ...party, name: known })),
    }).length;
  expect(alike('LAMBERT', 'Sophie Lambert')).toBe(1);
  expect(alike('Sophie Lambert', 'LAMBERT')).toBe(1);
  expect(alike('Sophie Lambert', 'Sophie Marchal')).toBe(0);
  expect(alike('Sophie Marie Lambert', 'Lambert Anne-Sophie')).toBe(1);
  expect(alike('Li Lambert', 'Lambert Li')).toBe(1);
  expect(alike('Paul Marchal', 'Sophie Lambert')).toBe(0);
  expect(alike('A. Lambert', 'Lambert')).toBe(1);
  expect(alike('P Lambert-Dubois', 'P. Marchal-Dubois')).toBe(0);
  expect(first(line(25_000, { counterparty: named('') }))).toBeUndefined();
  const money = byName(line(24_000, { counterparty: named('S. Lambert') }), context);
  expect(money[0]?.params).toEqual({ name: 'Sophie Lambert', claim: 'Provisions T3', written: 'S. Lambert' });
  const back = byName(line(-24_000, { counterparty: named('S. Lambert') }), context);
  expect(back[0]?.params.claim).toBe('');
  const short = { parties: parties.map((party) => ({ ...party, name: 'Li Po' })) };
  expect(proposals(line(77, { counterparty: named('LI PO') }), { ...context, ...short })).toEqual([]);
});

import { expect, test } from 'vitest';
import type { Entry } from '../../accounting/entry/entries-of.ts';
import type { MoneyEvent } from '../../accounting/posting/money-event.ts';
import { postEvent } from '../../accounting/posting/post-event.ts';
import { yearClosings } from '../../accounting/year/year-closing.definition.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { allocationKeys } from '../../ownership/allocation-key/allocation-key.definition.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { lots } from '../../ownership/lot/lot.definition.ts';
import { owners } from '../../ownership/owner/owner.definition.ts';
import { callPlans } from '../call/call-plan.definition.ts';
import { fundCalls } from '../call/fund-call.definition.ts';
import { fundCallsCancelled } from '../call/fund-call-cancelled.definition.ts';
import { lotInGeneralKey } from './lot-in-key.ts';
import { type LetterWorld, letterBeforeContract, letterBeforeDeed } from './notary-letters.ts';
import { saleFiles } from './sale-file.definition.ts';
import { emptySaleFile } from './sale-file.ts';

const [lotId, anne, bert] = [sampleId(20), sampleId(40), sampleId(41)] as const;
const whole = { numerator: 1, denominator: 1 };

function entry(id: number, date: string, event: MoneyEvent): Entry {
  return {
    ...{
      id: `${sampleId(id)}.entry`,
      building: sampleId(10),
      journal: 'miscellaneous',
      number: 1,
      fiscalYear: 2026,
    },
    ...{ date, description: event.is, event: event.is, reverses: null, lines: postEvent(event, {}) },
    voucher: { kind: 'manual', id: sampleId(id), pages: [] },
  };
}

const opening = (account: string, amount: number) => ({
  account,
  amount,
  party: null,
  claim: null,
  label: '',
});
const call = (ownerId: string, amount: number, dueOn: string): MoneyEvent => ({
  is: 'call',
  fund: 'provision',
  label: 'Provisions',
  parts: [{ ownerId, amount, claim: { id: `c-${ownerId}`, kind: 'provision', dueOn }, label: 'Provisions' }],
});
const { body: issued } = fundCalls.sample;
const reserveCall = (id: number, dueOn: string, changes: Partial<typeof issued> = {}) => ({
  id: `${sampleId(id)}.fundCall`,
  body: { ...issued, fund: 'reserveFund' as const, issuedOn: '2026-10-01', dueOn, ...changes },
});
const { body: plan } = callPlans.sample;

const world: LetterWorld = {
  association: buildings.sample.body,
  lot: lots.sample,
  ownership: {
    ...{ building: sampleId(10), lotId },
    history: [
      { from: '2019-06-12', holders: [{ ownerId: anne, ...whole }], primaryContact: anne },
      { from: '2026-12-10', holders: [{ ownerId: bert, ...whole }], primaryContact: bert },
    ],
  },
  owners: [owners.sample],
  keys: [allocationKeys.sample],
  entries: [
    entry(1, '2026-01-01', {
      is: 'opening',
      balances: [opening('100', -1_000_000), opening('160', -2_000_000), opening('551', 3_000_000)],
    }),
    entry(2, '2026-10-01', call(anne, 54_000, '2026-10-31')),
    entry(3, '2026-11-25', call(bert, 1_000, '2026-12-31')),
  ],
  imputation: ['fee', 'interest'],
  settlements: [
    { label: '2023', until: '2023-12-31', publishedAt: '' },
    { label: '2024', until: '2024-12-31', publishedAt: '' },
    { label: '2025', until: '2025-12-31', publishedAt: '' },
  ],
  closings: [
    yearClosings.sample.body,
    { ...yearClosings.sample.body, fiscalYear: 2024, until: '2024-12-31' },
    { ...yearClosings.sample.body, fiscalYear: 2026, until: '2026-12-31' },
  ],
  calls: [
    reserveCall(1, '2026-10-31', { planId: null }),
    reserveCall(2, '2027-01-31', { planId: null }),
    reserveCall(3, '2026-12-31', { planId: null, fund: 'extraordinary' }),
    reserveCall(4, '2027-01-31', { planId: null, issuedOn: '2026-11-21' }),
  ],
  cancelled: [{ ...fundCallsCancelled.sample.body, fundCallId: `${sampleId(2)}.fundCall` }],
  plans: [],
  file: {
    ...saleFiles.sample.body,
    beforeDeed: { receivedOn: '2026-11-20', answeredOn: null },
    minutes: [
      { what: 'AG 2023', on: '2023-11-19', amount: null },
      { what: 'AG 2024', on: '2024-03-01', amount: null },
      { what: 'AG', on: null, amount: null },
    ],
    decidedExpenses: [{ what: 'Toiture', on: '2026-06-01', amount: 900_000 }],
  },
};

test('[SAL-7] before the contract: funds, arrears, reserve calls, proceedings, minutes, settlements, balance sheet', () => {
  expect(letterBeforeContract(world, '2026-11-20')).toMatchObject({
    answerBy: '2026-12-05',
    association: { name: 'Résidence Les Tilleuls' },
    lotNumber: '2B',
    sellers: [{ name: 'Anne Lambert', total: 54_000, claims: [{ open: 54_000 }] }],
    arrears: 54_000,
    key: { keyName: 'Charges générales', quotePart: 450, denominator: 1000 },
    workingFund: { total: 1_000_000, lotPart: 450_000 },
    reserveFund: { total: 2_000_000, lotPart: 900_000 },
    reserveCalls: [{ dueOn: '2026-10-31', lotPart: 54_000, isIssued: true }],
    proceedings: [{ amount: 250_000 }],
    minutes: { since: '2023-11-20', list: [{ what: 'AG 2024' }, { what: 'AG' }] },
    settlements: { since: '2024-11-20', list: [{ label: '2024' }, { label: '2025' }] },
    balanceSheet: { fiscalYear: 2025 },
  });
});

test('[SAL-7] before the deed: what was decided before and is paid after', () => {
  expect(letterBeforeDeed(world, '2026-11-20')).toMatchObject({
    answerBy: '2026-12-20',
    decidedExpenses: [{ what: 'Toiture' }],
    calls: [{ fund: 'extraordinary', dueOn: '2026-12-31' }],
    arrears: 54_000,
    withholding: { contestBy: null, attachmentBy: null },
  });
  const file = { ...world.file, deedOn: '2026-12-10', contestedOn: '2026-12-14' };
  const after = letterBeforeDeed({ ...world, file }, '2026-12-15');
  expect(after.withholding).toEqual({ contestBy: '2026-12-15', attachmentBy: '2027-01-13' });
  expect(after.sellers.map(({ ownerId }) => ownerId)).toEqual([anne]);
});

test('[SAL-7] until the deed is noted, the seller is who held the lot when the notary wrote', () => {
  expect(letterBeforeContract(world, '2026-12-15').sellers).toMatchObject([{ ownerId: anne, total: 54_000 }]);
  const reopened = { ...world, file: { ...world.file, openedOn: '2026-12-12' } };
  expect(letterBeforeContract(reopened, '2026-12-15').sellers).toMatchObject([
    { ownerId: bert, name: '', total: 1_000 },
  ]);
  expect(letterBeforeContract({ ...world, ownership: undefined }, '2026-12-15').sellers).toEqual([]);
});

test('[SAL-7] what a plan has decided counts before it is issued, once', () => {
  const planned = {
    id: sampleId(70),
    body: { ...plan, terms: { ...plan.terms, fund: 'reserveFund' as const } },
  };
  const [first] = plan.schedule.instalments;
  const calls = [
    reserveCall(1, first?.dueOn ?? '', { planId: planned.id, instalment: 1, issuedOn: '2026-01-01' }),
  ];
  const { reserveCalls } = letterBeforeContract({ ...world, calls, plans: [planned] }, '2026-11-20');
  expect(reserveCalls).toHaveLength(plan.schedule.instalments.length);
  expect(reserveCalls.filter(({ isIssued }) => isIssued)).toHaveLength(1);
  const later = reserveCalls.find(({ isIssued }) => !isIssued);
  if (later) expect(later.lotPart).toBe(Math.round((later.total * 450) / 1000));
  const keyless = letterBeforeContract({ ...world, calls, plans: [planned], keys: [] }, '2026-11-20');
  expect(keyless.reserveCalls.filter(({ isIssued }) => !isIssued).every(({ lotPart }) => lotPart === 0)).toBe(
    true,
  );
  expect(keyless).toMatchObject({ key: null, workingFund: { lotPart: 0 } });
});

test('[SAL-7] an empty file answers what the books know', () => {
  const file = emptySaleFile({ building: sampleId(10), lotId, openedOn: '2028-02-29' });
  const letter = letterBeforeContract({ ...world, file, closings: [] }, '2028-02-29');
  expect(letter).toMatchObject({
    answerBy: null,
    balanceSheet: null,
    minutes: { since: '2025-02-28', list: [] },
  });
  expect(letterBeforeDeed({ ...world, file }, '2028-02-29')).toMatchObject({
    answerBy: null,
    decidedExpenses: [],
  });
});

test('[SAL-2] the general key in force weighs the lot; without one nothing does', () => {
  const { body } = allocationKeys.sample;
  expect(lotInGeneralKey(lotId, [{ ...body, rank: '0002', name: 'B' }, body], '2026-01-01')?.keyName).toBe(
    body.name,
  );
  const twins = [body, { ...body, code: `${body.code}2`, name: 'Twin' }];
  for (const keys of [twins, twins.toReversed()]) {
    expect(lotInGeneralKey(lotId, keys, '2026-01-01')?.keyName).toBe(body.name);
  }
  expect(lotInGeneralKey(lotId, [body], '2023-12-31')).toBeNull();
  expect(lotInGeneralKey(lotId, [{ ...body, kind: 'special' }], '2026-01-01')).toBeNull();
  expect(lotInGeneralKey(sampleId(29), [body], '2026-01-01')?.quotePart).toBe(0);
});

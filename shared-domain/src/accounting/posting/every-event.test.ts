import { expect, test } from 'vitest';
import { moneyEvents } from '../entry/journal-entry.ts';
import { journalOf, type MoneyEvent } from './money-event.ts';
import { postEvent } from './post-event.ts';
import {
  anne,
  bearer,
  cost,
  invoice,
  keyId,
  label,
  lift,
  lotId,
  nobody,
  part,
  parts,
  provision,
  reserve,
  sophie,
} from './testing/posted.ts';

/** As an accountant writes them: account, debit or (negative) credit, and whose it is. */
const postings: readonly [string, MoneyEvent, readonly (readonly [string, number, string?])[]][] = [
  [
    'an invoice',
    { is: 'purchase', supplierId: lift, label, total: 120_000, claim: invoice, costs: [cost] },
    [
      ['6140', 120_000],
      ['440', -120_000, lift],
    ],
  ],
  [
    'a supplier paid',
    {
      is: 'supplierPayment',
      bank: '551',
      parts: [{ supplierId: lift, amount: 120_000, claim: invoice, label }],
    },
    [
      ['440', 120_000, lift],
      ['551', -120_000],
    ],
  ],
  [
    'a call for provisions',
    { is: 'call', fund: 'provision', label, parts: [part(sophie, 25_000)] },
    [
      ['4101', 25_000, sophie],
      ['701', -25_000],
    ],
  ],
  [
    'a call for works',
    { is: 'call', fund: 'extraordinary', label, parts: [part(sophie, 25_000)] },
    [
      ['4101', 25_000, sophie],
      ['702', -25_000],
    ],
  ],
  [
    'a call for the reserve fund',
    { is: 'call', fund: 'reserveFund', label, parts: [part(sophie, 25_000, reserve)] },
    [
      ['4100', 25_000, sophie],
      ['160', -25_000],
    ],
  ],
  [
    'a call for the working fund',
    { is: 'call', fund: 'workingFund', label, parts: [part(sophie, 25_000)] },
    [
      ['4101', 25_000, sophie],
      ['100', -25_000],
    ],
  ],
  [
    'owners who pay',
    { is: 'ownerPayment', bank: '551', parts },
    [
      ['551', 41_000],
      ['4101', -25_000, sophie],
      ['4100', -15_000, anne],
      ['4101', -1_000, anne],
    ],
  ],
  [
    'an owner refunded',
    { is: 'ownerRefund', bank: '551', parts: [part(sophie, 100)] },
    [
      ['4101', 100, sophie],
      ['551', -100],
    ],
  ],
  [
    'a collection sent back',
    { is: 'returnedDebit', bank: '551', parts: [part(anne, 15_000, reserve)] },
    [
      ['4100', 15_000, anne],
      ['551', -15_000],
    ],
  ],
  [
    'works paid by the reserve fund',
    { is: 'reserveUse', fund: 'reserveFund', amount: 50_000, keyId, label },
    [
      ['160', 50_000],
      ['6816', -50_000],
    ],
  ],
  [
    'works paid by the special reserve fund',
    { is: 'reserveUse', fund: 'specialReserveFund', amount: 50_000, keyId, label },
    [
      ['161', 50_000],
      ['6816', -50_000],
    ],
  ],
  [
    'a private cost',
    { is: 'privateCost', part: part(sophie, 4_500), lotId },
    [
      ['4101', 4_500, sophie],
      ['643', -4_500],
    ],
  ],
  [
    'interest for lateness',
    { is: 'lateInterest', parts: [part(sophie, 250), part(anne, 50)] },
    [
      ['4101', 250, sophie],
      ['4101', 50, anne],
      ['75', -300],
    ],
  ],
  [
    'the costs of a reminder',
    { is: 'reminderFee', parts: [part(sophie, 1_500)] },
    [
      ['4101', 1_500, sophie],
      ['74', -1_500],
    ],
  ],
  [
    'a settlement',
    {
      is: 'settlement',
      ownerId: sophie,
      claim: provision,
      label,
      costs: [
        { account: '6140', amount: 30_000 },
        { account: '61011', amount: 12_000 },
      ],
      provisions: [{ account: '701', amount: 25_000 }],
    },
    [
      ['4101', 17_000, sophie],
      ['6140', -30_000],
      ['61011', -12_000],
      ['701', 25_000],
    ],
  ],
  [
    'a cost moved to the next year',
    { is: 'deferral', cost, back: false },
    [
      ['6140', -120_000],
      ['490', 120_000],
    ],
  ],
  [
    'a cost of the year before',
    { is: 'deferral', cost, back: true },
    [
      ['6140', 120_000],
      ['490', -120_000],
    ],
  ],
  [
    'an invoice that is to come',
    { is: 'invoiceToReceive', cost, back: false },
    [
      ['6140', 120_000],
      ['444', -120_000],
    ],
  ],
  [
    'a lot sold',
    { is: 'lotSale', label, sellers: [part(sophie, 60_000)], buyers: [part(anne, 60_000)] },
    [
      ['4101', -60_000, sophie],
      ['100', 60_000],
      ['4101', 60_000, anne],
      ['100', -60_000],
    ],
  ],
  [
    'bank charges',
    { is: 'bankBooking', bank: '551', account: '650', amount: -350, label, bearer },
    [
      ['551', -350],
      ['650', 350],
    ],
  ],
  [
    'interest received',
    { is: 'bankBooking', bank: '550', account: '75', amount: 800, label, bearer: null },
    [
      ['550', 800],
      ['75', -800],
    ],
  ],
  [
    'money put aside',
    { is: 'internalTransfer', from: '551', to: '550', amount: 50_000, label },
    [
      ['550', 50_000],
      ['551', -50_000],
    ],
  ],
  [
    'books taken over',
    {
      is: 'opening',
      balances: [
        { ...nobody, account: '551', amount: 7 },
        { ...nobody, account: '160', amount: -7 },
      ],
    },
    [
      ['551', 7],
      ['160', -7],
    ],
  ],
  [
    'an entry by hand, a line of nothing left out',
    {
      is: 'manual',
      balances: [
        { ...nobody, account: '650', amount: 7 },
        { ...nobody, account: '653', amount: 0 },
        { ...nobody, account: '551', amount: -7 },
      ],
    },
    [
      ['650', 7],
      ['551', -7],
    ],
  ],
  [
    'a year closed',
    {
      is: 'closing',
      label,
      results: [
        { account: '6140', balance: 900 },
        { account: '701', balance: -1_000 },
      ],
    },
    [
      ['6140', -900],
      ['701', 1_000],
      ['14', -100],
    ],
  ],
  [
    'an entry taken back',
    { is: 'reversal', lines: postEvent({ is: 'ownerPayment', bank: '551', parts: [part(sophie, 9)] }, {}) },
    [
      ['551', -9],
      ['4101', 9, sophie],
    ],
  ],
];

test.each(postings)('[ACC-9] [ACC-10] the posting of %s', (_, event, expected) => {
  const lines = postEvent(event, {}).map(({ account, debit, credit, party }) =>
    party ? [account, debit - credit, party.id] : [account, debit - credit],
  );
  expect(lines).toEqual(expected);
});

test('[ACC-9] the table above knows every event', () => {
  expect(new Set(postings.map(([, { is }]) => is))).toEqual(new Set(moneyEvents));
});

test('[ACC-11] each event has its journal', () => {
  const inJournal = (journal: string) => moneyEvents.filter((is) => journalOf[is] === journal).sort();
  expect(inJournal('purchases')).toEqual(['purchase']);
  expect(inJournal('sales')).toEqual(['call', 'lateInterest', 'privateCost', 'reminderFee', 'settlement']);
  expect(inJournal('bank')).toEqual([
    'bankBooking',
    'internalTransfer',
    'ownerPayment',
    'ownerRefund',
    'returnedDebit',
    'supplierPayment',
  ]);
  expect(inJournal('miscellaneous')).toEqual([
    'closing',
    'deferral',
    'invoiceToReceive',
    'lotSale',
    'manual',
    'opening',
    'reserveUse',
    'reversal',
  ]);
});

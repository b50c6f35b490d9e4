import { type Bank, importAndMatch, transfersFor } from './bank.ts';
import { accountant, building, currentIban, eur, generalKey, lotIdOf, ownerIdOf } from './building.ts';
import { receiveInvoice } from './invoice.ts';
import { callFunds } from './plans.ts';
import type { Year } from './year.ts';
import { close, publish } from './year-end.ts';

export function lastQuarter(year: Year, bank: Bank): void {
  const fourth = year.tell(
    '2026-10-15',
    'The fourth provisions',
    '',
    { '4101': '4 100,00', '701': '-4 100,00' },
    () => [callFunds(year, 'shares', 4), callFunds(year, 'lift', 4)],
  );
  year.tell(
    '2026-10-20',
    'A lost key, for Engels alone',
    '50,00 and 21 % VAT on account 643: borne by one owner, through the settlement.',
    { '643': '60,50', '440': '-60,50' },
    () =>
      receiveInvoice(year.books, {
        supplier: 'nettoyage',
        number: 'N-3',
        on: '2026-10-20',
        lines: [
          {
            account: '643',
            label: 'Clé perdue',
            net: eur('50,00'),
            vatRate: 21,
            privateTo: { ownerId: ownerIdOf('Engels'), lotId: lotIdOf('1B') },
          },
        ],
      }),
  );
  year.tell(
    '2026-11-16',
    'The bank: fourth provisions, the key',
    '',
    { '551': '4 039,50', '4101': '-4 100,00', '440': '60,50' },
    () =>
      importAndMatch(
        year,
        bank.write(currentIban, '2026-11-16', [
          ...transfersFor(year, fourth),
          { amount: eur('-60,50'), from: 'Nettoyage Clair SRL', text: 'N-3' },
        ]),
        '2026-11-16',
      ),
  );
  year.tell(
    '2026-12-15',
    'A credit note for cleaning that was not done',
    '',
    { '61050': '-121,00', '440': '121,00' },
    () =>
      receiveInvoice(year.books, {
        supplier: 'nettoyage',
        number: 'N-4',
        on: '2026-12-15',
        lines: [{ account: '61050', label: 'Nettoyage non fait', net: eur('-100,00'), vatRate: 21 }],
      }),
  );
}

export function accruals(year: Year): void {
  const bearer = { by: 'key', keyId: generalKey } as const;
  const accrue = (is: string, account: string, amount: number, label: string) =>
    year.books.give({
      type: 'bookEntry',
      on: '2027-01-05',
      by: accountant,
      body: {
        building,
        on: '2026-12-31',
        description: label,
        pages: [],
        event: { is, cost: { account, label, amount, bearer, vat: 0 } },
      },
    });
  year.tell(
    '2026-12-31',
    'Nine months of the insurance belong to 2027',
    'Deferred on the last day, back on the first of the next: over both days nothing moved.',
    {},
    () => accrue('deferral', '6140', eur('1 800,00'), 'Assurance 2027'),
  );
  year.tell(
    '2026-12-31',
    'The last water invoice is still to come',
    'Estimated at 600,00, and taken back on the first day of 2027.',
    {},
    () => accrue('invoiceToReceive', '61200', eur('600,00'), 'Eau, quatrième trimestre'),
  );
}

export function settleAndClose(year: Year): void {
  year.tell(
    '2027-01-20',
    'The settlement of 2026 is published',
    'Costs of 13 376,50 less provisions of 24 400,00: 11 023,50 in favour of the owners. Every cost account and the calls stand at nothing.',
    {
      '61011': '-848,00',
      '61050': '-2 299,00',
      '61200': '-1 554,00',
      '6140': '-600,00',
      '61073': '-12 720,00',
      '6816': '4 720,00',
      '643': '-60,50',
      '650': '-15,00',
      '701': '16 400,00',
      '702': '8 000,00',
      '4101': '-11 023,50',
    },
    () => publish(year, '2027-01-20'),
  );
  year.tell(
    '2027-01-25',
    'The year is closed',
    'Interest and fees, which nobody was settled for, are the result of the year.',
    { '75': '2,08', '74': '7,50', '14': '-9,58' },
    () => close(year, '2027-01-25'),
  );
}

import type { Id } from '../../kernel/id.ts';
import { type Bank, importAndMatch, transfersFor } from './bank.ts';
import { accountant, building, currentIban, eur, generalKey, savingsIban } from './building.ts';
import { cleaning, lift, receiveInvoice } from './invoice.ts';
import { callFunds } from './plans.ts';
import type { Year } from './year.ts';

export function thirdQuarter(year: Year, bank: Bank): void {
  const third = year.tell(
    '2026-07-15',
    'The third provisions',
    'Piron is called where Jadot was.',
    { '4101': '4 100,00', '701': '-4 100,00' },
    () => [callFunds(year, 'shares', 3), callFunds(year, 'lift', 3)],
  );
  lift(year, 'A-2', '2026-07-20');
  year.tell(
    '2026-08-14',
    'The bank: third provisions, Piron pays the working capital, Jadot gets theirs back',
    '4 100,00 + 650,00 in; 650,00 and 424,00 out.',
    { '551': '3 676,00', '4101': '-4 100,00', '440': '424,00' },
    () =>
      importAndMatch(
        year,
        bank.write(currentIban, '2026-08-14', [
          ...transfersFor(year, third),
          { amount: eur('650,00'), from: 'Olivier Piron', text: 'fonds de roulement' },
          { amount: eur('-650,00'), from: 'Isabelle Jadot', text: 'remboursement fonds de roulement' },
          { amount: eur('-424,00'), from: 'Ascenseurs Exemple SRL', text: 'A-2' },
        ]),
        '2026-08-14',
      ),
  );
}

export function theRoof(year: Year): Id {
  const roof = year.tell(
    '2026-09-01',
    'Owners are called for the roof',
    '',
    { '4101': '8 000,00', '702': '-8 000,00' },
    () => callFunds(year, 'roof', 1),
  );
  cleaning(year, 'N-2', '2026-09-05');
  year.tell(
    '2026-09-20',
    'The roof',
    '12 000,00 and 6 % VAT.',
    { '61073': '12 720,00', '440': '-12 720,00' },
    () =>
      receiveInvoice(year.books, {
        supplier: 'toiture',
        number: 'T-1',
        on: '2026-09-20',
        lines: [{ account: '61073', label: 'Toiture', net: eur('12 000,00'), vatRate: 6 }],
      }),
  );
  year.tell(
    '2026-09-25',
    'The reserve fund pays what the call does not',
    '',
    { '160': '4 720,00', '6816': '-4 720,00' },
    () =>
      year.books.give({
        type: 'bookEntry',
        on: '2026-09-25',
        by: accountant,
        body: {
          building,
          on: '2026-09-25',
          description: 'Toiture, part du fonds de réserve',
          pages: [],
          event: {
            is: 'reserveUse',
            fund: 'reserveFund',
            amount: eur('4 720,00'),
            keyId: generalKey,
            label: 'Toiture',
            beyondBalance: false,
          },
        },
      }),
  );
  year.tell(
    '2026-10-01',
    'The fire insurance, until 30 September 2027',
    '',
    { '6140': '2 400,00', '440': '-2 400,00' },
    () =>
      receiveInvoice(year.books, {
        supplier: 'assurance',
        number: 'P-1',
        on: '2026-10-01',
        lines: [{ account: '6140', label: 'Prime 10/2026–9/2027', net: eur('2 400,00'), vatRate: 0 }],
      }),
  );
  return roof;
}

export function payTheRoof(year: Year, bank: Bank, roof: Id): void {
  year.tell(
    '2026-10-08',
    'Savings to current account, as both banks tell it',
    'Each statement books its side through 58.',
    { '550': '-4 720,00', '551': '4 720,00' },
    () => {
      const out = { amount: eur('-4 720,00'), iban: currentIban, from: 'ACP Les Charmes' };
      importAndMatch(year, bank.write(savingsIban, '2026-10-08', [out]), '2026-10-08');
      const into = { amount: eur('4 720,00'), iban: savingsIban, from: 'ACP Les Charmes' };
      importAndMatch(year, bank.write(currentIban, '2026-10-08', [into]), '2026-10-08');
    },
  );
  year.tell(
    '2026-10-10',
    'The bank: the call for the roof, three suppliers',
    '8 000,00 in; 12 720,00, 1 210,00 and 2 400,00 out.',
    { '551': '-8 330,00', '4101': '-8 000,00', '440': '16 330,00' },
    () =>
      importAndMatch(
        year,
        bank.write(currentIban, '2026-10-10', [
          ...transfersFor(year, [roof]),
          { amount: eur('-12 720,00'), from: 'Toitures Lemaire SRL', text: 'T-1' },
          { amount: eur('-1 210,00'), from: 'Nettoyage Clair SRL', text: 'N-2' },
          { amount: eur('-2 400,00'), from: 'Assurances du Sud SA', text: 'P-1' },
        ]),
        '2026-10-10',
      ),
  );
}

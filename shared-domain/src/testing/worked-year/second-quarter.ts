import type { Id } from '../../kernel/id.ts';
import { type Bank, importAndMatch, type Movement, transfersFor } from './bank.ts';
import { currentIban, eur } from './building.ts';
import { cleaning, receiveInvoice } from './invoice.ts';
import { callFunds } from './plans.ts';
import { sellLot } from './sale.ts';
import type { Year } from './year.ts';

export function secondQuarter(year: Year, bank: Bank): void {
  cleaning(year, 'N-1', '2026-03-20');
  year.tell('2026-03-31', 'Water', '900,00 and 6 % VAT.', { '61200': '954,00', '440': '-954,00' }, () =>
    receiveInvoice(year.books, {
      supplier: 'eau',
      number: 'E-1',
      on: '2026-03-31',
      lines: [{ account: '61200', label: 'Eau', net: eur('900,00'), vatRate: 6 }],
    }),
  );
  const second = year.tell(
    '2026-04-15',
    'The second provisions',
    '',
    { '4101': '4 100,00', '701': '-4 100,00' },
    () => [callFunds(year, 'shares', 2), callFunds(year, 'lift', 2)],
  );
  year.tell(
    '2026-05-12',
    'The bank: second provisions, Nys settles everything, three suppliers are paid',
    'Nys pays 307,00 of January, 307,00 of April, interest and letter in one transfer: 623,58. Kinet adds the 350,00 of last year.',
    { '551': '2 587,58', '4101': '-4 766,58', '440': '2 164,00', '650': '15,00' },
    () =>
      importAndMatch(year, bank.write(currentIban, '2026-05-12', mayMovements(year, second)), '2026-05-12'),
  );
  year.tell(
    '2026-05-15',
    'Flat 2B and its garage are sold by Jadot to Piron',
    'The working capital of the lots, 590,00 and 60,00 of 10 000,00, is given back to Jadot and called from Piron; the reserve stays. The accounts do not move: who owes does.',
    {},
    () => {
      sellLot(year, '2B', 'Olivier Piron', '2026-05-15');
      sellLot(year, 'G6', 'Olivier Piron', '2026-05-15');
    },
  );
}

function mayMovements(year: Year, second: readonly Id[]): Movement[] {
  return transfersFor(year, second)
    .map((one) => (one.from === 'Nys' ? { ...one, amount: one.amount + eur('307,00') + eur('9,58') } : one))
    .concat([
      { amount: eur('350,00'), from: 'Kinet', text: 'solde 2025' },
      { amount: eur('-1 210,00'), from: 'Nettoyage Clair SRL', text: 'N-1' },
      { amount: eur('-954,00'), from: 'Régie des eaux', text: 'E-1' },
      { amount: eur('-15,00'), code: '08037001', text: 'frais de gestion' },
    ]);
}

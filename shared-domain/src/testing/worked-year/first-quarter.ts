import { type Bank, importAndMatch, transfersFor } from './bank.ts';
import { currentIban, eur, ownerIdOf, savingsIban } from './building.ts';
import { lift } from './invoice.ts';
import { callFunds } from './plans.ts';
import { remind, stateTheRate } from './reminders.ts';
import type { Year } from './year.ts';

export function firstQuarter(year: Year, bank: Bank): void {
  const first = year.tell(
    '2026-01-15',
    'The first provisions are called',
    '3 600,00 by the shares and 500,00 by the lift: one call per owner and key.',
    { '4101': '4 100,00', '701': '-4 100,00' },
    () => [callFunds(year, 'shares', 1), callFunds(year, 'lift', 1)],
  );
  lift(year, 'A-1', '2026-01-20');
  const reserve = year.tell(
    '2026-02-01',
    'The reserve fund is called',
    '2 000,00, more than 5 % of last year’s ordinary charges, to the savings account.',
    { '4100': '2 000,00', '160': '-2 000,00' },
    () => callFunds(year, 'reserve', 1),
  );
  const nys = ownerIdOf('Nys');
  year.tell(
    '2026-02-16',
    'The bank: provisions come in, last year’s premium and the lift go out',
    'Everybody pays but Nys, who owes 252,00 + 55,00. Each transfer is matched by its structured communication.',
    { '551': '2 169,00', '4101': '-3 793,00', '440': '1 624,00' },
    () =>
      importAndMatch(
        year,
        bank.write(currentIban, '2026-02-16', [
          ...transfersFor(year, first, { without: [nys] }),
          { amount: eur('-1 200,00'), from: 'Assurances du Sud SA', text: 'Prime 2025' },
          { amount: eur('-424,00'), from: 'Ascenseurs Exemple SRL', text: 'A-1' },
        ]),
        '2026-02-16',
      ),
  );
  year.tell(
    '2026-02-28',
    'The savings account: the reserve comes in',
    '',
    { '550': '2 000,00', '4100': '-2 000,00' },
    () =>
      importAndMatch(
        year,
        bank.write(savingsIban, '2026-02-28', transfersFor(year, [reserve])),
        '2026-02-28',
      ),
  );
  year.tell(
    '2026-03-02',
    'A first reminder, free',
    'Fifteen days after the due day of 14 February; nothing is booked.',
    {},
    () => {
      stateTheRate(year, '2026-03-02');
      remind(year, { ownerId: nys, level: 'gentle', on: '2026-03-02', fee: 0 });
    },
  );
  year.tell(
    '2026-03-17',
    'A formal reminder, with interest',
    '252,00 × 8 % × 31 / 365 = 1,71 and 55,00 × 8 % × 31 / 365 = 0,37; 7,50 for the letter.',
    { '4101': '9,58', '75': '-2,08', '74': '-7,50' },
    () => remind(year, { ownerId: nys, level: 'formal', on: '2026-03-17', fee: 750 }),
  );
}

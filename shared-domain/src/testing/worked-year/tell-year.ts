import { Bank } from './bank.ts';
import { firstQuarter } from './first-quarter.ts';
import { accruals, lastQuarter, settleAndClose } from './last-quarter.ts';
import { approveBudget, takeOver } from './plans.ts';
import { secondQuarter } from './second-quarter.ts';
import { payTheRoof, theRoof, thirdQuarter } from './third-quarter.ts';
import { Year } from './year.ts';

/** The year 2026 of Résidence Les Charmes, from the take-over to the closing. */
export function tellYear(): Year {
  const year = new Year();
  const bank = new Bank();
  takeOver(year);
  approveBudget(year);
  firstQuarter(year, bank);
  secondQuarter(year, bank);
  thirdQuarter(year, bank);
  payTheRoof(year, bank, theRoof(year));
  lastQuarter(year, bank);
  accruals(year);
  settleAndClose(year);
  return year;
}

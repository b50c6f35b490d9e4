import { accountOf } from '../../accounting/chart/account-roles.ts';
import type { Building } from '../../ownership/building/building.ts';

/**
 * [STM-2] Where a bank account stands in the books: 551 for the current account, 550 for savings; a second of its kind
 * below the first. Source: two accounts in the association's name, Civil Code 3.86 §3.
 */
export function ledgerAccountOf(
  { bankAccounts, accountRoles }: Pick<Building, 'bankAccounts' | 'accountRoles'>,
  iban: string,
): string | null {
  const found = bankAccounts.find((account) => account.iban === iban);
  if (!found) return null;
  const rank = bankAccounts.filter(({ purpose }) => purpose === found.purpose).indexOf(found);
  const code = accountOf(found.purpose === 'savings' ? 'bankSavings' : 'bankCurrent', accountRoles);
  return rank === 0 ? code : `${code}${rank}`;
}

import { useMemo } from 'react';
import { addDays, type LocalDate } from 'shared-domain/kernel';
import {
  type CashAccounts,
  type CashLine,
  cashLine,
  paymentSettingsIdOf,
  paymentSettingsOf,
  standingPlans,
} from 'shared-domain/receivables';
import { useDocument, useDocuments, useEntries } from '../../data/index.ts';
import { today } from '../../platform/index.ts';
import type { Bank } from './use-bank.ts';

/** So far back, and so far ahead of what is known. */
const daysBack = 365;
const daysAhead = 183;
/** A future that ends sooner is drawn as long as this. */
const leastAhead = 30;

export type ShownCash = { readonly line: CashLine; readonly from: LocalDate; readonly until: LocalDate };

/** The money at the bank over the last twelve months, and the six that come; `undefined` until all was read. */
export function useCashLine({ choice, building }: Bank, of: CashAccounts): ShownCash | undefined {
  const where = { organisation: choice.organisation, building: choice.id };
  const books = useEntries(choice.organisation, choice.id);
  const plans = useDocuments('paymentPlan', where);
  const ends = useDocuments('paymentPlanEnd', where);
  const settings = useDocument('paymentSettings', paymentSettingsIdOf(choice.id));
  const { accountRoles } = building.body;
  const on = today();
  return useMemo(() => {
    if (!books || !plans || !ends || settings === undefined) return undefined;
    const { entries } = books;
    const standing = standingPlans(
      plans,
      ends.map(({ body }) => body),
    );
    const { imputation } = paymentSettingsOf(settings?.body);
    // Before its first entry a building held what nobody here knows.
    const first = entries.reduce((day, { date }) => (date < day ? date : day), on);
    const back = addDays(on, -daysBack);
    const from = first > back ? first : back;
    const known = { entries, imputation, plans: standing.map(({ body }) => body) };
    const line = cashLine(known, { of, from, on, until: addDays(on, daysAhead), accountRoles });
    const least = addDays(on, leastAhead);
    const last = line.moves.at(-1)?.on ?? on;
    return { line, from, until: last > least ? last : least };
  }, [books, plans, ends, settings, accountRoles, of, on]);
}

import { daysOfYear, fiscalYearOf, type Period } from 'shared-domain/accounting';
import type { LocalDate } from 'shared-domain/kernel';

/** What the books keep in the address: which report, of which days, of which account or party. */
export type BookSearch = {
  readonly tab?: string;
  readonly q?: string;
  readonly from?: string;
  readonly until?: string;
  readonly account?: string;
  readonly party?: string;
};

const bookTabs = [
  'simple',
  'sheet',
  'income',
  'trial',
  'ledger',
  'journals',
  'owners',
  'suppliers',
  'funds',
  'budget',
  'closing',
] as const;
export type BookTab = (typeof bookTabs)[number];

/** The reports of one building: simplified accounts below twenty counted lots, a budget where there is one. */
export function tabsOf({ isSmall, hasBudget }: { isSmall: boolean; hasBudget: boolean }): BookTab[] {
  return bookTabs.filter((tab) => (tab !== 'simple' || isSmall) && (tab !== 'budget' || hasBudget));
}

/** An address may have been written by hand: what it does not say rightly is the balance sheet. */
export function tabOf(text: string | undefined, tabs: readonly BookTab[]): BookTab {
  return tabs.find((tab) => tab === text) ?? 'sheet';
}

/** Reports of one moment read the last day alone. */
export function isOfOneDay(tab: BookTab): boolean {
  return tab === 'sheet' || tab === 'owners' || tab === 'suppliers';
}

type Today = { readonly today: LocalDate; readonly yearStart: string };

/** From the first day of the running year until today, unless the address says otherwise. */
export function periodOf({ from, until }: BookSearch, { today, yearStart }: Today): PeriodShown {
  const end = until ?? today;
  const isAsked = from !== undefined && from <= end;
  return { from: isAsked ? from : daysOfYear(fiscalYearOf(end, yearStart), yearStart).from, until: end };
}

export type PeriodShown = Period & { readonly from: LocalDate };

/** The financial years something was booked in, and today's, newest first. */
export function yearsOf(
  entries: readonly { readonly fiscalYear: number }[],
  { today, yearStart }: Today,
): number[] {
  const years = new Set([fiscalYearOf(today, yearStart)]);
  for (const { fiscalYear } of entries) years.add(fiscalYear);
  return [...years].sort((a, b) => b - a);
}

/** Another report of the same days. */
export function sameDays({ from, until }: BookSearch, change: BookSearch): BookSearch {
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }), ...change };
}

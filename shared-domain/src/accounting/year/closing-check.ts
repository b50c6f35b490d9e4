import { type Cents, sum } from '../../kernel/cents.ts';
import { contentHash } from '../../kernel/content-hash.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Building } from '../../ownership/building/building.ts';
import { accountOf } from '../chart/account-roles.ts';
import type { Entry } from '../entry/entries-of.ts';
import { isBalanced, journals } from '../entry/journal-entry.ts';
import { daysOfYear } from '../fiscal-year.ts';
import { type Balance, balancesOf, isOfResult, sumUp } from './balances.ts';
import type { YearClosing } from './year-closing.definition.ts';

export type ClosingFinding = Refusal & { readonly blocks: boolean };

/** What closing a year would do, and what speaks against it. */
export type ClosingCheck = {
  readonly fiscalYear: number;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly entries: number;
  /** Names the year's entries as they stand: what was looked at is what is closed. */
  readonly entriesHash: string;
  /** Those that block first. */
  readonly findings: readonly ClosingFinding[];
  /** Costs and income nobody was settled for: the closing moves them to the result. */
  readonly results: readonly { readonly account: string; readonly balance: Cents }[];
  /** The balance sheet the next year begins with. */
  readonly carried: readonly Balance[];
  readonly lastNumbers: Readonly<Record<string, number>>;
};

export type YearToClose = {
  readonly entries: readonly Entry[];
  readonly closings: readonly YearClosing[];
  readonly association: Pick<Building, 'yearStart' | 'accountRoles'>;
  readonly fiscalYear: number;
  readonly today: LocalDate;
};

/** [ACC-21] Everything a closing looks at, for the person before and for the server at the moment itself. */
export function closingCheck(year: YearToClose): ClosingCheck {
  const { entries, closings, association, fiscalYear } = year;
  const ofYear = inOrder(entries.filter((entry) => entry.fiscalYear === fiscalYear));
  const upTo = balancesOf(entries.filter((entry) => entry.fiscalYear <= fiscalYear));
  const results = sumUp(upTo.filter(isOfResult).map((one) => ({ ...one, party: null })));
  const result = {
    account: accountOf('result', association.accountRoles),
    party: null,
    balance: sum(results.map(({ balance }) => balance)),
  };
  const days = daysOfYear(fiscalYear, association.yearStart);
  const last = lastClosing(closings);
  const bounds = { ...days, from: last ? addDays(last.until, 1) : days.from };
  const carried = sumUp([...upTo.filter((one) => !isOfResult(one)), result]);
  const findings = [...blocking(year, ofYear, bounds.until), ...warnings(carried, results, association)];
  return {
    fiscalYear,
    ...bounds,
    entries: ofYear.length,
    entriesHash: contentHash(ofYear),
    findings,
    results: results.map(({ account, balance }) => ({ account, balance })),
    carried,
    lastNumbers: lastNumbersOf(ofYear),
  };
}

/** The year that is to be closed next: after the last that was, else that of the first entry. */
export function nextToClose(
  entries: readonly Pick<Entry, 'fiscalYear'>[],
  closings: readonly YearClosing[],
): number | null {
  const last = lastClosing(closings);
  if (last) return last.fiscalYear + 1;
  if (entries.length === 0) return null;
  return entries.reduce((first, { fiscalYear }) => Math.min(first, fiscalYear), Number.POSITIVE_INFINITY);
}

function lastClosing(closings: readonly YearClosing[]): YearClosing | undefined {
  return [...closings].sort((a, b) => a.fiscalYear - b.fiscalYear).at(-1);
}

function blocking(year: YearToClose, ofYear: readonly Entry[], until: LocalDate): ClosingFinding[] {
  const { closings, fiscalYear, entries, today } = year;
  const blocks = (refusal: Refusal) => [{ ...refusal, blocks: true }];
  if (closings.some((one) => one.fiscalYear === fiscalYear)) {
    return blocks({ code: 'year.alreadyClosed', params: { year: fiscalYear } });
  }
  const next = nextToClose(entries, closings);
  if (next !== null && next !== fiscalYear) return blocks({ code: 'year.notNext', params: { year: next } });
  // A year in which nothing happened is closed like another; books that never began are not.
  if (next === null) return blocks({ code: 'year.empty', params: { year: fiscalYear } });
  if (today <= until) return blocks({ code: 'year.notOver', params: { until } });
  const unbalanced = ofYear.find(({ lines }) => !isBalanced(lines));
  if (unbalanced) return blocks({ code: 'entry.unbalanced' });
  const unnumbered = ofYear.filter(({ number }) => number === null).length;
  if (unnumbered > 0) return blocks({ code: 'year.notRecorded', params: { count: unnumbered } });
  return journals.flatMap((journal) => {
    const gap = firstGap(ofYear.flatMap((one) => (one.journal === journal ? [one.number ?? 0] : [])));
    if (gap === null) return [];
    return blocks({ code: 'year.numberMissing', params: { journal, number: gap } });
  });
}

function warnings(
  carried: readonly Balance[],
  results: readonly Balance[],
  { accountRoles }: YearToClose['association'],
): ClosingFinding[] {
  const unsettled = sum(results.map(({ balance }) => balance));
  const standing = (role: 'suspense' | 'internalTransfers') =>
    sum(
      carried
        .filter(({ account }) => account.startsWith(accountOf(role, accountRoles)))
        .map(({ balance }) => balance),
    );
  const found: (Refusal | null)[] = [
    results.length > 0 ? { code: 'year.notSettled', params: { balance: unsettled } } : null,
    standing('suspense') ? { code: 'year.suspenseOpen', params: { balance: standing('suspense') } } : null,
    standing('internalTransfers')
      ? { code: 'year.transfersOpen', params: { balance: standing('internalTransfers') } }
      : null,
  ];
  return found.flatMap((one) => (one ? [{ ...one, blocks: false }] : []));
}

/** [ACC-11] The first number that is missing between 1 and the last. */
function firstGap(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = sorted.findIndex((number, index) => number !== index + 1);
  return at === -1 ? null : at + 1;
}

function lastNumbersOf(entries: readonly Entry[]): Record<string, number> {
  const last: Record<string, number> = {};
  for (const { journal, number } of entries) last[journal] = Math.max(last[journal] ?? 0, number ?? 0);
  return last;
}

/** By id: every device and the server hash the same text. */
function inOrder(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

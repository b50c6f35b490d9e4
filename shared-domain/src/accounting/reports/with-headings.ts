import type { Cents } from '../../kernel/cents.ts';
import { sum } from '../../kernel/cents.ts';
import { compareText } from '../../kernel/compare-text.ts';
import { accountOfChart, chartOfAccounts } from '../chart/account.ts';

type Figure = { readonly account: string; readonly amount: Cents };

/** A line of a statement: an account with its amount, or a heading with the sum of what stands below it. */
export type StatementLine<Row extends Figure> =
  | { readonly is: 'heading'; readonly account: string; readonly amount: Cents; readonly depth: number }
  | ({ readonly is: 'account'; readonly depth: number } & Row);

/** [REP-4] Accounts in the order of their codes below the headings of the chart; one above a single line is left out. */
export function withHeadings<Row extends Figure>(rows: readonly Row[]): StatementLine<Row>[] {
  const placed = rows.map((row) => ({ row, path: pathOf(row.account) }));
  placed.sort((a, b) => compareText(a.row.account, b.row.account));
  return linesOf(placed, 0, 0);
}

type Placed<Row> = { readonly row: Row; readonly path: readonly string[] };

function linesOf<Row extends Figure>(
  placed: readonly Placed<Row>[],
  level: number,
  depth: number,
): StatementLine<Row>[] {
  const groups = groupsAt(placed, level);
  return [...groups].flatMap(([account, group]): StatementLine<Row>[] => {
    const [first] = group;
    if (first && (group.length === 1 || group.every(({ path }) => path.length <= level + 1))) {
      return group.map(({ row }) => ({ is: 'account', depth, ...row }));
    }
    const below = new Set(group.map(({ path }) => path[level + 1]));
    if (below.size === 1) return linesOf(group, level + 1, depth);
    const amount = sum(group.map(({ row }) => row.amount));
    return [{ is: 'heading', account, amount, depth }, ...linesOf(group, level + 1, depth + 1)];
  });
}

function groupsAt<Row>(placed: readonly Placed<Row>[], level: number): Map<string, Placed<Row>[]> {
  const groups = new Map<string, Placed<Row>[]>();
  for (const one of placed) {
    const account = one.path[level] ?? one.path.at(-1) ?? '';
    groups.set(account, [...(groups.get(account) ?? []), one]);
  }
  return groups;
}

/** From the heading of two digits down to the account itself. */
function pathOf(account: string): string[] {
  const path: string[] = [];
  for (let code: string | undefined = account; code !== undefined; code = headingOf(code)) path.unshift(code);
  return path;
}

function headingOf(code: string): string | undefined {
  const chart = chartOfAccounts();
  // The chart names parents it does not list (742 above 7420).
  const above = chart.get(code)?.parent ?? code.slice(0, -1);
  const found = above.length < 2 ? undefined : accountOfChart(above)?.code;
  return found === undefined || found.length < 2 ? undefined : found;
}

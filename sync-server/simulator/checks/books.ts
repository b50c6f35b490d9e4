import { AllocationKey, Ownership } from 'shared-domain/ownership';
import type { End } from './end.ts';

/** I6: entries balance and are numbered without a hole; parts of a key and shares of a lot are whole. */
export function booksBalance({ rows }: End): string[] {
  const found: string[] = [];
  const series = new Map<string, number[]>();
  let total = 0;
  for (const { id, lines, building, journal, fiscalYear, number } of rows.entries) {
    const difference = lines.reduce((sum, { debit, credit }) => sum + debit - credit, 0);
    total += difference;
    if (difference !== 0) found.push(`entry ${id} is out by ${difference}`);
    const name = `${building} ${journal} ${fiscalYear}`;
    series.set(name, [...(series.get(name) ?? []), number]);
  }
  if (total !== 0) found.push(`the trial balance is ${total}`);
  for (const [name, numbers] of series) {
    const inOrder = [...numbers].sort((a, b) => a - b);
    if (!inOrder.every((number, at) => number === at + 1))
      found.push(`${name} is numbered ${inOrder.join(' ')}`);
  }
  return [...found, ...partsAreWhole(rows)];
}

function partsAreWhole(rows: End['rows']): string[] {
  const found: string[] = [];
  for (const row of rows.documents.filter((one) => !one.deleted)) {
    if (row.type === 'allocationKey') {
      const { denominator, versions } = AllocationKey.parse(row.parsed().body);
      const isWhole = versions.every(({ parts }) => sum(Object.values(parts)) === denominator);
      if (!isWhole) found.push(`the parts of key ${row.id} are not whole`);
    }
    if (row.type === 'ownership') {
      const { history } = Ownership.parse(row.parsed().body);
      const shares = history.map(({ holders }) => sum(holders.map((one) => one.numerator / one.denominator)));
      if (!shares.every((share) => Math.abs(share - 1) < 1e-9))
        found.push(`the shares of ${row.id} are not whole`);
    }
  }
  return found;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => before + number, 0);
}

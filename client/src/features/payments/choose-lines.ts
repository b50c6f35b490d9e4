import type { ToCollect, ToPay } from 'shared-domain/bank';

type Line = Pick<ToPay, 'claimId' | 'open' | 'underway'>;

/** What of a claim may still be ordered. */
export function leftOf({ open, underway }: Pick<Line, 'open' | 'underway'>): number {
  return open - underway;
}

/** Why a line cannot be chosen; null when it can. */
export function obstacleOf(line: ToPay | ToCollect): 'underway' | 'noIban' | 'noMandate' | null {
  if (leftOf(line) <= 0) return 'underway';
  if ('iban' in line) return line.iban === null ? 'noIban' : null;
  return line.mandate === null ? 'noMandate' : null;
}

/** The lines that are chosen and still can be: what was paid meanwhile falls out. */
export function chosenLines<One extends ToPay | ToCollect>(
  lines: readonly One[],
  chosen: ReadonlySet<string>,
): One[] {
  return lines.filter((line) => chosen.has(nameOf(line)) && obstacleOf(line) === null);
}

export function totalOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + leftOf(line), 0);
}

/** What a person means by "what is due": everything that can be ordered and is due by a day. */
export function dueBy<One extends ToPay | ToCollect>(lines: readonly One[], day: string): Set<string> {
  const due = lines.filter((line) => obstacleOf(line) === null && (line.dueOn === null || line.dueOn <= day));
  return new Set(due.map(nameOf));
}

/** One claim may be owed to two parties: a credit passed on. */
export function nameOf(line: ToPay | ToCollect): string {
  return `${'supplierId' in line ? line.supplierId : line.ownerId} ${line.claimId}`;
}

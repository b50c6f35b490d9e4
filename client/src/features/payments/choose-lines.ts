import type { ToCollect, ToPay } from 'shared-domain/bank';
import type { Cents } from 'shared-domain/kernel';

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

/** What is ticked, by the name of its line, with what is to go: all that is left of it unless another amount is typed. */
export type Chosen = ReadonlyMap<string, Cents | null>;

export type ChosenLine<One> = { readonly line: One; readonly amount: Cents | null };

/** The lines that are chosen and still can be: what was paid meanwhile falls out. */
export function chosenLines<One extends ToPay | ToCollect>(
  lines: readonly One[],
  chosen: Chosen,
): ChosenLine<One>[] {
  const open = lines.filter((line) => chosen.has(nameOf(line)) && obstacleOf(line) === null);
  return open.map((line) => ({ line, amount: chosen.get(nameOf(line)) ?? null }));
}

export function totalOf(lines: readonly { readonly amount: Cents | null }[]): Cents {
  return lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

/** What a person means by "what is due": everything that can be ordered and is due by a day. */
export function dueBy<One extends ToPay | ToCollect>(lines: readonly One[], day: string): Chosen {
  const due = lines.filter((line) => obstacleOf(line) === null && (line.dueOn === null || line.dueOn <= day));
  return new Map(due.map((line) => [nameOf(line), leftOf(line)]));
}

/** The line ticked or unticked. */
export function toggled(chosen: Chosen, line: ToPay | ToCollect): Chosen {
  const next = new Map(chosen);
  if (!next.delete(nameOf(line))) next.set(nameOf(line), leftOf(line));
  return next;
}

/** One claim may be owed to two parties: a credit passed on. */
export function nameOf(line: ToPay | ToCollect): string {
  return `${'supplierId' in line ? line.supplierId : line.ownerId} ${line.claimId}`;
}

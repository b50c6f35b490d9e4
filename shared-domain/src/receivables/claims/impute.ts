import type { ClaimKind } from '../../accounting/entry/journal-entry.ts';
import { compareText } from '../../kernel/compare-text.ts';
import { type Credit, compare, draw } from './credit.ts';
import type { Raised } from './gather-claims.ts';

/** [CLM-3] [CLM-4] Credits pay claims day by day: a claim waits for its money, money for its claim. */
export function impute(claims: readonly Raised[], credits: Credit[], order: readonly ClaimKind[]): void {
  const open = claims.filter(({ open }) => open > 0).sort(inOrder(order));
  const days = [...open.map(({ raisedOn }) => raisedOn), ...credits.map(({ on }) => on)];
  credits.sort(compare);
  for (const day of [...new Set(days)].sort(compareText)) {
    const there = credits.filter(({ on, amount }) => on <= day && amount > 0);
    for (const claim of there.length === 0 ? [] : open) {
      if (claim.raisedOn <= day && claim.open > 0) pay(claim, there);
    }
  }
}

function pay(claim: Raised, credits: readonly Credit[]): void {
  for (const { on, entryId, amount } of draw(credits, claim.open)) {
    claim.open -= amount;
    claim.payments.push({ on: on > claim.raisedOn ? on : claim.raisedOn, amount, entryId });
  }
}

type Imputed = Pick<Raised, 'id' | 'kind' | 'raisedOn' | 'dueOn'>;

/** [CLM-4] Which claim money on account pays first. */
export function inOrder(order: readonly ClaimKind[]): (a: Imputed, b: Imputed) => number {
  const rank = ({ kind }: Imputed) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return (a, b) => rank(a) - rank(b) || byDueDay(a, b);
}

/** What has no due day is due on the day it was raised. */
export function byDueDay(a: Imputed, b: Imputed): number {
  return compareText(a.dueOn ?? a.raisedOn, b.dueOn ?? b.raisedOn) || compareText(a.id, b.id);
}

import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { daysOfYear, fiscalYearOf } from '../fiscal-year.ts';
import type { MoneyEvent } from '../posting/money-event.ts';
import type { HandEvent } from './hand-event.ts';

/** One entry of a command: what happened, and the day it stands in the books. */
export type Told = { readonly suffix: string; readonly on: LocalDate; readonly event: MoneyEvent };

/** What the command books, by which id its debts go. */
type Named = { readonly id: Id; readonly on: LocalDate; readonly description: string };

/**
 * [ACC-19] What was told by hand, as the events the books know. A cost moved to the next year is booked twice at once: on
 * its day, and back on the first day of that year, so that nobody forgets the second.
 */
export function toldOf(hand: HandEvent, named: Named, yearStart: string): Told[] {
  const { on } = named;
  if (hand.is !== 'deferral' && hand.is !== 'invoiceToReceive') {
    return [{ suffix: '', on, event: eventOf(hand, named) }];
  }
  const { is } = hand;
  const cost = { ...hand.cost, label: hand.cost.label || named.description };
  const { from } = daysOfYear(fiscalYearOf(on, yearStart) + 1, yearStart);
  return [
    { suffix: '-1', on, event: { is, cost, back: false } },
    { suffix: '-2', on: from, event: { is, cost, back: true } },
  ];
}

type BookedOnce = Exclude<HandEvent, { is: 'deferral' | 'invoiceToReceive' }>;

function eventOf(hand: BookedOnce, { id, description }: Named): MoneyEvent {
  const labelOf = (line: { readonly label: string }) => line.label || description;
  switch (hand.is) {
    case 'opening':
      return {
        is: 'opening',
        balances: hand.balances.map((one, index) => ({
          ...one,
          label: labelOf(one),
          claim: one.claim && { id: `${id}.open-${index}`, ...one.claim },
        })),
      };
    case 'manual':
      return { is: 'manual', balances: hand.balances.map((one) => ({ ...one, label: labelOf(one) })) };
    case 'reserveUse': {
      const { fund, amount, keyId } = hand;
      return { is: 'reserveUse', fund, amount, keyId, label: labelOf(hand) };
    }
    case 'privateCost': {
      const { ownerId, lotId, amount, dueOn } = hand;
      const claim = { id: `${id}.claim`, kind: 'privateCost', dueOn } as const;
      return { is: 'privateCost', lotId, part: { ownerId, amount, claim, label: labelOf(hand) } };
    }
    case 'internalTransfer': {
      const { from, to, amount } = hand;
      return { is: 'internalTransfer', from, to, amount, label: labelOf(hand) };
    }
    case 'ownerRefund': {
      const { bank, ownerId, amount, claim } = hand;
      return { is: 'ownerRefund', bank, parts: [{ ownerId, amount, claim, label: labelOf(hand) }] };
    }
  }
}

import { expect } from 'playwright/test';
import type { Syndic } from './syndic.ts';

export type PrivateCost = {
  readonly owner: string;
  readonly amount: string;
  readonly description: string;
};

/** Writes an entry by hand: what one owner alone owes. */
export async function booksPrivateCost(keeper: Syndic, cost: PrivateCost): Promise<void> {
  await keeper.goesTo('books.title');
  await keeper.main.getByRole('link', { name: keeper.say('books.new') }).click();
  const field = (label: Parameters<Syndic['say']>[0]) =>
    keeper.main.getByLabel(keeper.say(label), { exact: true });
  await field('booking.event').selectOption({ label: keeper.say('booking.event.privateCost') });
  await field('booking.description').fill(cost.description);
  await field('word.owner').selectOption({ label: cost.owner });
  await field('word.amount').fill(cost.amount);
  await keeper.main.getByRole('button', { name: keeper.say('booking.book'), exact: true }).click();
}

/** What the note above the form says of the entry just made. */
export async function findsEntry(keeper: Syndic, state: 'onDevice' | 'recorded'): Promise<void> {
  const note = keeper.main.getByRole('status').filter({ hasText: keeper.say('booking.done') });
  await expect(note).toContainText(keeper.say(`state.${state}`), { timeout: 30_000 });
}

/** The next year that can be closed, which must be that one, for good. */
export async function closesYear(keeper: Syndic, building: string, year: number): Promise<void> {
  await keeper.goesTo('books.title');
  await keeper.main.getByRole('tab', { name: keeper.say('books.closing'), exact: true }).click();
  const next = keeper.main.getByRole('region', {
    name: keeper.say('books.nextClosing', { year: String(year) }),
  });
  await next.getByLabel(keeper.say('books.closingName'), { exact: true }).fill(building);
  await next.getByRole('button', { name: keeper.say('books.closingDo'), exact: true }).click();
  const closed = keeper.main.getByRole('region', { name: keeper.say('books.closedYears') });
  await expect(closed).toContainText(keeper.say('books.year', { year: String(year) }));
}

/** What is offered for an invoice of a closed year: its first open day, the suspense account, or to wait. */
export async function isOfferedThreeWays(keeper: Syndic, day: string): Promise<void> {
  const offered = keeper.main.getByRole('alert').getByRole('button');
  await expect(offered).toHaveText([
    keeper.say('entry.lateOnDay', { day }),
    new RegExp(`${day}.*499`),
    keeper.say('entry.lateKeep'),
  ]);
}

export async function choosesFirstOpenDay(keeper: Syndic, day: string): Promise<void> {
  const offer = keeper.say('entry.lateOnDay', { day });
  await keeper.main.getByRole('button', { name: offer, exact: true }).click();
  await keeper.reads(keeper.say('entry.bookedOn', { day }));
}

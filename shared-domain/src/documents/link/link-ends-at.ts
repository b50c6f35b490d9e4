import { addDays, type Instant } from '../../kernel/local-date.ts';

/** How long a link to a document may be good for, in days. */
export const linkDays = [1, 7, 30] as const;
export type LinkDays = (typeof linkDays)[number];

/** [DOC-9] A link ends so many days after it was made, to the millisecond. */
export function linkEndsAt(madeAt: Instant, days: LinkDays): Instant {
  return `${addDays(madeAt.slice(0, 10), days)}${madeAt.slice(10)}`;
}

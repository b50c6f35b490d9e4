import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import type { LotInKey } from './lot-in-key.ts';
import type { Moved } from './moved-shares.ts';

/** The lot was transferred; its part of the working fund follows, as its author saw it. */
export const PostLotSale = z.strictObject({
  building: Id,
  lotId: Id,
  /** The day of the transfer. */
  on: LocalDate,
  bookedOn: LocalDate,
  dueOn: LocalDate,
  seen: z.strictObject({ workingFund: Cents, share: Cents }),
});
export type PostLotSale = z.infer<typeof PostLotSale>;

/** What a sale moves, computed the same for a screen and for the books. */
export type SaleFigures = {
  readonly workingFund: Cents;
  readonly reserveFund: Cents;
  readonly key: LotInKey;
  readonly workingShare: Cents;
  readonly reserveShare: Cents;
  readonly moved: Moved;
};

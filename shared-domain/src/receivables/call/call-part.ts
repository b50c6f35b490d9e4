import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Fraction } from '../../kernel/fraction.ts';
import { Id } from '../../kernel/id.ts';
import { plainText } from '../../kernel/plain-text.ts';

export const Communication = z.string().check(z.regex(/^\d{12}$/));

/** What one owner is called for one lot: total × quotePart / denominator × share, to the cent. */
export const CallLot = z.strictObject({
  lotId: Id,
  lotNumber: plainText(20),
  quotePart: z.int().check(z.gte(0)),
  share: Fraction,
  amount: Cents,
  /** 1: bears one of the cents left by rounding. */
  roundingCents: z.literal([0, 1]),
});
export type CallLot = z.infer<typeof CallLot>;

/** [CAL-2] One owner's part of a call, all their lots together. */
export const CallPart = z.strictObject({
  ownerId: Id,
  /** The id of the owner's call, and of what it claims. */
  claimId: Id,
  amount: Cents,
  communication: Communication,
  lots: z.array(CallLot).check(z.minLength(1)),
});
export type CallPart = z.infer<typeof CallPart>;

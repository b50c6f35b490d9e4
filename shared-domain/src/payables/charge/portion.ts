import * as z from 'zod/mini';
import { AccountCode } from '../../accounting/entry/journal-entry.ts';
import { Cents } from '../../kernel/cents.ts';
import { Fraction } from '../../kernel/fraction.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';

const wholeNumber = z.string().check(z.regex(/^-?\d{1,40}$/));

/** What one owner of one lot bears of one line, with everything it takes to print how it was reached. */
export const Portion = z.strictObject({
  lineId: Id,
  description: plainText(400),
  account: AccountCode,
  keyId: Id,
  keyCode: plainText(12),
  keyName: plainText(80),
  /** The day the version of the key begins that was in force. */
  keyFrom: LocalDate,
  lineAmount: Cents,
  lotId: Id,
  lotNumber: plainText(20),
  quotePart: z.int(),
  denominator: z.int(),
  share: Fraction,
  ownerId: Id,
  /** The exact amount in cents before rounding, as a fraction too long for a number. */
  exactNumerator: wholeNumber,
  exactDenominator: wholeNumber,
  amount: Cents,
  /** 1: bears one of the cents left by rounding. */
  roundingCents: z.literal([0, 1]),
  /** [PAY-16] The whole line is this owner's: neither its key nor its quote-part says anything. */
  isPrivate: z.optional(z.literal(true)),
});
export type Portion = z.infer<typeof Portion>;

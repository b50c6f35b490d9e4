import * as z from 'zod/mini';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { Meter } from './meter.ts';

export const PublishSettlement = z.strictObject({
  building: Id,
  label: plainText(120).check(z.minLength(1)),
  from: LocalDate,
  until: LocalDate,
  /** The day of the entries: the last of the period, or a later one where that year is closed. */
  bookedOn: LocalDate,
  dueOn: LocalDate,
  meters: z.array(Meter).check(z.maxLength(40)),
  /** What its author saw. */
  contentHash: Sha256,
  corrects: z.nullable(Id),
});
export type PublishSettlement = z.infer<typeof PublishSettlement>;

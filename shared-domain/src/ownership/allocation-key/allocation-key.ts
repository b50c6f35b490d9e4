import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { LocalDate as Day, type LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { Denominator } from '../building/building.ts';
import { Rank } from '../lot/lot.ts';

/** Who bears how many parts, from a day on, until the next version begins. */
export const KeyVersion = z.strictObject({
  from: Day,
  parts: z.record(Id, z.int().check(z.gte(0), z.lte(100_000_000))),
});
export type KeyVersion = z.infer<typeof KeyVersion>;

/** How a cost is shared between lots: the general key of the base deed, or a special one (lift, block, garages). */
export const AllocationKey = z.strictObject({
  building: Id,
  rank: Rank,
  code: plainText(12).check(z.minLength(1)),
  name: plainText(80).check(z.minLength(1)),
  kind: z.enum(['general', 'special']),
  denominator: Denominator,
  versions: z.array(KeyVersion).check(z.minLength(1, { error: 'key.noVersion' }), z.maxLength(200)),
});
export type AllocationKey = z.infer<typeof AllocationKey>;

/** [OWN-2] The version in force on a day: the last that began by then. */
export function keyVersionOn(key: Pick<AllocationKey, 'versions'>, on: LocalDate): KeyVersion | undefined {
  return key.versions.findLast((version) => version.from <= on);
}

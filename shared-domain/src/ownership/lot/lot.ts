import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { plainText } from '../../kernel/plain-text.ts';

export const lotKinds = [
  'apartment',
  'commercial',
  'office',
  'garage',
  'parking',
  'cellar',
  'other',
] as const;
export const LotKind = z.enum(lotKinds);
export type LotKind = z.infer<typeof LotKind>;

/** Where something stands among its kin, `0012`: opaque, so that an index in clear tells nothing. */
export const Rank = z.string().check(z.regex(/^\d{4}$/));

export const Lot = z.strictObject({
  building: Id,
  rank: Rank,
  number: plainText(20).check(z.minLength(1)),
  kind: LotKind,
  floor: z.nullable(z.int().check(z.gte(-20), z.lte(200))),
  description: plainText(400),
});
export type Lot = z.infer<typeof Lot>;

/** [OWN-7] Cellars, garages and parkings do not count towards the twenty lots. */
export function countedLots(lots: readonly Pick<Lot, 'kind'>[]): number {
  return lots.filter(({ kind }) => kind !== 'cellar' && kind !== 'garage' && kind !== 'parking').length;
}

/** [OWN-7] Below twenty counted lots the association may keep simplified accounts. */
export function maySimplifyAccounts(lots: readonly Pick<Lot, 'kind'>[]): boolean {
  return countedLots(lots) < 20;
}

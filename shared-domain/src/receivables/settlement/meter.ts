import * as z from 'zod/mini';
import { AccountCode } from '../../accounting/entry/journal-entry.ts';
import { Id } from '../../kernel/id.ts';
import { plainText } from '../../kernel/plain-text.ts';

/**
 * What each lot used, for a cost that is shared by consumption instead of a key. Readings are whole: 12,345 m³ is 12345 with
 * three decimals.
 */
export const Meter = z.strictObject({
  account: AccountCode,
  unit: plainText(20).check(z.minLength(1)),
  decimals: z.int().check(z.gte(0), z.lte(3)),
  readings: z.record(Id, z.int().check(z.gte(-100_000_000), z.lte(100_000_000))),
});
export type Meter = z.infer<typeof Meter>;

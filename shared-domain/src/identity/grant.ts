import * as z from 'zod/mini';
import { Id } from '../kernel/id.ts';

/**
 * One right of one person in one organisation; a person's rights are the sum of their grants.
 *
 * `owner` names the owner's record, which belongs to one building: whoever holds lots in two buildings has two records.
 */
export const Grant = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('admin') }),
  z.strictObject({ role: z.literal('syndic'), buildings: z.union([z.literal('all'), z.array(Id)]) }),
  z.strictObject({
    role: z.literal('accountant'),
    buildings: z.union([z.literal('all'), z.array(Id)]),
  }),
  z.strictObject({ role: z.literal('board'), building: Id }),
  z.strictObject({ role: z.literal('owner'), building: Id, owner: Id }),
]);
export type Grant = z.infer<typeof Grant>;

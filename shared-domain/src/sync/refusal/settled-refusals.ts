import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';

/** The refused mutations a person is done with: no device of theirs asks about them again. */
export const SettledRefusals = z.strictObject({ account: Id, mutations: z.array(Id) });
export type SettledRefusals = z.infer<typeof SettledRefusals>;

/** One per person and organisation, found without looking. */
export function settledRefusalsIdOf(account: Id): Id {
  return `${account}.settled`;
}

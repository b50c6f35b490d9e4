import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { Language } from '../../kernel/language.ts';

/** What a person set for themselves; it follows them to every device. */
export const Preferences = z.strictObject({
  account: Id,
  language: Language,
  /** The building they look at; null: all of theirs. */
  building: z.nullable(Id),
});
export type Preferences = z.infer<typeof Preferences>;

/** One per person and organisation, found without looking. */
export function preferencesIdOf(account: Id): Id {
  return `${account}.preferences`;
}

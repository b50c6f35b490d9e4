import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { reminderChannels, reminderLevels } from './arrears-settings.ts';

/** A reminder as its author saw it: what is open, what it costs and the letter itself. */
export const SendReminder = z.strictObject({
  building: Id,
  ownerId: Id,
  level: z.enum(reminderLevels),
  claims: z
    .array(z.strictObject({ claimId: Id, open: Cents.check(z.gte(1)) }))
    .check(z.minLength(1), z.maxLength(500)),
  sentOn: LocalDate,
  channel: z.enum(reminderChannels),
  registeredNumber: z.nullable(plainText(40)),
  interest: z.nullable(z.strictObject({ upTo: LocalDate, amount: Cents.check(z.gte(1)), formula: Sha256 })),
  fee: Cents.check(z.gte(0)),
  text: plainText(8000).check(z.minLength(1)),
});
export type SendReminder = z.infer<typeof SendReminder>;

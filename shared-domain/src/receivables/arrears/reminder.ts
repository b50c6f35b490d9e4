import * as z from 'zod/mini';
import { claimKinds } from '../../accounting/entry/journal-entry.ts';
import { Cents } from '../../kernel/cents.ts';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { Language } from '../../kernel/language.ts';
import { Instant, LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { reminderChannels, reminderLevels } from './arrears-settings.ts';

const amount = Cents.check(z.gte(0));

export const DemandedClaim = z.strictObject({
  claimId: Id,
  kind: z.enum(claimKinds),
  label: plainText(400),
  dueOn: z.nullable(LocalDate),
  open: amount,
});
export type DemandedClaim = z.infer<typeof DemandedClaim>;

const Segment = z.strictObject({
  from: LocalDate,
  to: LocalDate,
  days: z.int().check(z.gte(1)),
  principal: amount,
  rateBasisPoints: z.int().check(z.gte(0)),
  yearDays: z.literal([365, 366]),
});

/** The interest of one claim as it was reckoned: a person can do it again with a pencil. */
export const ClaimInterest = z.strictObject({
  claimId: Id,
  label: plainText(400),
  segments: z.array(Segment).check(z.minLength(1), z.maxLength(500)),
  amount,
});
export type ClaimInterest = z.infer<typeof ClaimInterest>;

/** All the interest a reminder asks, and by which right. */
export const InterestFormula = z.strictObject({
  upTo: LocalDate,
  by: z.enum(['statutes', 'law']),
  article: plainText(200),
  dayCount: z.enum(['ACT/365F', 'ACT/ACT']),
  claims: z.array(ClaimInterest).check(z.minLength(1), z.maxLength(500)),
  amount,
});
export type InterestFormula = z.infer<typeof InterestFormula>;

/** What both the staff's copy and the owner's say. */
const reminderShape = {
  building: Id,
  ownerId: Id,
  level: z.enum(reminderLevels),
  sentOn: LocalDate,
  channel: z.enum(reminderChannels),
  payBy: LocalDate,
  claims: z.array(DemandedClaim).check(z.minLength(1), z.maxLength(500)),
  interest: z.nullable(InterestFormula),
  fee: amount,
  /** Claims, interest and fee together. */
  total: amount,
  iban: z.nullable(plainText(34)),
  communication: plainText(12),
  language: Language,
  text: plainText(8000),
};

/** A reminder as it went, with its proof. */
export const Reminder = z.strictObject({
  ...reminderShape,
  ownerName: plainText(200),
  registeredNumber: z.nullable(plainText(40)),
  /** What books its costs; an entry that is taken back takes its interest back. */
  interestEntryId: z.nullable(Id),
  feeEntryId: z.nullable(Id),
  formulaHash: z.nullable(Sha256),
  sentBy: Id,
  sentByName: plainText(120),
  decidedAt: Instant,
  recordedAt: Instant,
});
export type Reminder = z.infer<typeof Reminder>;

/** The owner's own copy. */
export const ReminderNotice = z.strictObject({ ...reminderShape, association: plainText(120) });
export type ReminderNotice = z.infer<typeof ReminderNotice>;

/** A reminder with the name it goes by. */
export type SentReminder = Reminder & { readonly id: Id };

/** A reminder as its owner reads it: without the names of the staff, nor what they booked of it. */
export function noticeOfReminder(sent: Reminder, association: string): ReminderNotice {
  const { building, ownerId, level, sentOn, channel, payBy, claims } = sent;
  const { interest, fee, total, iban, communication, language, text } = sent;
  return {
    ...{ building, ownerId, level, sentOn, channel, payBy, claims },
    ...{ interest, fee, total, iban, communication, language, text, association },
  };
}

import * as z from 'zod/mini';
import { Cents } from '../../kernel/cents.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Refusal } from '../../kernel/result.ts';

/** In this order, and no other. */
export const reminderLevels = ['gentle', 'formal', 'finalNotice', 'legalAction'] as const;
export type ReminderLevel = (typeof reminderLevels)[number];

export const reminderChannels = ['post', 'registered', 'email', 'handed'] as const;
export type ReminderChannel = (typeof reminderChannels)[number];

const amount = Cents.check(z.gte(0));
const days = z.int().check(z.gte(0), z.lte(366));

/** Where the right to interest comes from. */
export const InterestSource = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('statutes'),
    rateBasisPoints: z.int().check(z.gte(1), z.lte(3000)),
    article: plainText(200),
    /** Somebody read the statutes and says that this rate stands in them; null: nobody did yet. */
    statement: z.nullable(z.strictObject({ by: Id, byName: plainText(120), on: LocalDate })),
  }),
  z.strictObject({ is: z.literal('legal') }),
  z.strictObject({ is: z.literal('none') }),
]);
export type InterestSource = z.infer<typeof InterestSource>;

export const InterestSettings = z.strictObject({
  source: InterestSource,
  /** From the due day where the statutes say that it needs no notice, else some days after the formal notice. */
  start: z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('due') }),
    z.strictObject({ from: z.literal('notice'), afterDays: days }),
  ]),
  graceDays: days,
  dayCount: z.enum(['ACT/365F', 'ACT/ACT']),
  /** Less than this is not asked for. */
  minAmount: amount,
});
export type InterestSettings = z.infer<typeof InterestSettings>;

const wording = z.nullable(plainText(4000));

export const LevelSettings = z.strictObject({
  level: z.enum(reminderLevels),
  /** After the oldest due day. */
  afterDays: days,
  fee: amount,
  channel: z.enum(reminderChannels),
  /** Null: the wording the application brings. */
  wording: z.strictObject({ fr: wording, nl: wording, de: wording, en: wording }),
});
export type LevelSettings = z.infer<typeof LevelSettings>;

/** How an association goes after what is not paid. */
export const ArrearsSettings = z.strictObject({
  building: Id,
  interest: InterestSettings,
  /** Keeps to what book XIX asks of undertakings, whether or not it binds an association. */
  prudent: z.boolean(),
  /** A reminder before its day. */
  tooEarly: z.enum(['refuse', 'warn']),
  levels: z.array(LevelSettings).check(z.minLength(4), z.maxLength(4)),
});
export type ArrearsSettings = z.infer<typeof ArrearsSettings>;

const ownWording = { fr: null, nl: null, de: null, en: null };

/** [ARR-5] 8 % once somebody stated that it stands in the statutes; reminders 15, 30, 45 and 60 days after the due day. */
export const defaultArrears: Omit<ArrearsSettings, 'building'> = {
  interest: {
    source: { is: 'statutes', rateBasisPoints: 800, article: '', statement: null },
    start: { from: 'due' },
    graceDays: 0,
    dayCount: 'ACT/365F',
    minAmount: 0,
  },
  prudent: true,
  tooEarly: 'refuse',
  levels: [
    { level: 'gentle', afterDays: 15, fee: 0, channel: 'email', wording: ownWording },
    { level: 'formal', afterDays: 30, fee: 750, channel: 'post', wording: ownWording },
    { level: 'finalNotice', afterDays: 45, fee: 750, channel: 'registered', wording: ownWording },
    { level: 'legalAction', afterDays: 60, fee: 750, channel: 'registered', wording: ownWording },
  ],
};

export function arrearsSettingsOf(chosen: ArrearsSettings | undefined): Omit<ArrearsSettings, 'building'> {
  return chosen ?? defaultArrears;
}

/** An association has one record of them, found without looking. */
export function arrearsSettingsIdOf(building: Id): Id {
  return `${building}.arrears`;
}

/** [ARR-5] Levels in their order, each later than the one before; a statement says which article it read. */
export function checkArrears({
  levels,
  interest: { source },
}: Pick<ArrearsSettings, 'levels' | 'interest'>): Refusal | null {
  const inOrder = levels.every(
    ({ level, afterDays }, index) =>
      level === reminderLevels[index] && (index === 0 || afterDays > (levels[index - 1]?.afterDays ?? 0)),
  );
  if (!inOrder) return { code: 'arrears.levelsOutOfOrder' };
  const isStated = source.is === 'statutes' && source.statement !== null;
  return isStated && source.article.trim() === '' ? { code: 'arrears.articleMissing' } : null;
}

import { type Cents, cleanText, type LocalDate, type Refusal } from 'shared-domain/kernel';
import {
  type ArrearsSettings,
  checkArrears,
  type ReminderChannel,
  type ReminderLevel,
  rateText,
} from 'shared-domain/receivables';
import type { Troubles } from '../../ui/index.ts';

export type TypedLevel = {
  readonly level: ReminderLevel;
  readonly afterDays: string;
  readonly fee: Cents | null;
  readonly channel: ReminderChannel;
  readonly wording: ArrearsSettings['levels'][number]['wording'];
};

export type TypedSettings = {
  readonly source: 'statutes' | 'legal' | 'none';
  readonly rate: string;
  readonly article: string;
  readonly isStated: boolean;
  readonly start: 'due' | 'notice';
  readonly noticeDays: string;
  readonly graceDays: string;
  readonly dayCount: 'ACT/365F' | 'ACT/ACT';
  readonly minAmount: Cents | null;
  readonly prudent: boolean;
  readonly tooEarly: 'refuse' | 'warn';
  readonly levels: readonly TypedLevel[];
};

type Settings = Omit<ArrearsSettings, 'building'>;
type Author = { readonly by: string; readonly byName: string; readonly on: LocalDate };

export function typeSettings({ interest, prudent, tooEarly, levels }: Settings): TypedSettings {
  const { source, start, graceDays, dayCount, minAmount } = interest;
  const clause = source.is === 'statutes' ? source : null;
  return {
    source: source.is,
    rate: rateText(clause?.rateBasisPoints ?? 800, 'fr').replace(/[^\d,]/g, ''),
    article: clause?.article ?? '',
    isStated: Boolean(clause?.statement),
    start: start.from,
    noticeDays: String(start.from === 'notice' ? start.afterDays : 0),
    graceDays: String(graceDays),
    ...{ dayCount, minAmount, prudent, tooEarly },
    levels: levels.map((level) => ({ ...level, afterDays: String(level.afterDays) })),
  };
}

/** The form as it is kept, with what is still wrong by field. A statement that stood keeps who made it and when. */
export function readSettings(
  typed: TypedSettings,
  before: Settings,
  author: Author,
): { settings: Settings; troubles: Troubles } {
  const troubles: Record<string, Refusal> = {};
  const count = (field: string, text: string) => {
    const days = /^\d{1,3}$/.test(text.trim()) ? Number(text) : -1;
    if (days < 0 || days > 366) troubles[field] = { code: 'field.notNumber' };
    return Math.max(days, 0);
  };
  const settings: Settings = {
    interest: {
      source: sourceOf(typed, before, author, troubles),
      start:
        typed.start === 'due'
          ? { from: 'due' }
          : { from: 'notice', afterDays: count('arrears-notice-days', typed.noticeDays) },
      graceDays: count('arrears-grace', typed.graceDays),
      dayCount: typed.dayCount,
      minAmount: typed.minAmount ?? 0,
    },
    prudent: typed.prudent,
    tooEarly: typed.tooEarly,
    levels: typed.levels.map(({ level, afterDays, fee, channel, wording }) => ({
      ...{ level, channel, wording },
      afterDays: count(`arrears-days-${level}`, afterDays),
      fee: fee ?? 0,
    })),
  };
  const refusal = checkArrears(settings);
  if (refusal?.code === 'arrears.articleMissing') troubles['arrears-article'] = refusal;
  if (refusal?.code === 'arrears.levelsOutOfOrder' && Object.keys(troubles).length === 0) {
    troubles['arrears-days-gentle'] = refusal;
  }
  return { settings, troubles };
}

function sourceOf(
  typed: TypedSettings,
  before: Settings,
  author: Author,
  troubles: Record<string, Refusal>,
): Settings['interest']['source'] {
  if (typed.source !== 'statutes') return { is: typed.source };
  const rateBasisPoints = readRate(typed.rate);
  if (rateBasisPoints === null) troubles['arrears-rate'] = { code: 'field.notNumber' };
  const rate = rateBasisPoints ?? 800;
  const article = cleanText(typed.article).trim();
  const old = before.interest.source;
  const isSame = old.is === 'statutes' && old.rateBasisPoints === rate && old.article === article;
  const kept = isSame && old.is === 'statutes' ? old.statement : null;
  return {
    is: 'statutes',
    rateBasisPoints: rate,
    article,
    statement: typed.isStated ? (kept ?? author) : null,
  };
}

/** `8`, `8,5` or `8.25`, at most 30. */
export function readRate(text: string): number | null {
  const found = /^\s*(\d{1,2})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(text);
  if (!found) return null;
  const points = Number(found[1]) * 100 + Number((found[2] ?? '0').padEnd(2, '0'));
  return points >= 1 && points <= 3000 ? points : null;
}

import type { LocalDate } from 'shared-domain/kernel';
import type { CashLine } from 'shared-domain/receivables';
import type { Format, Translate } from '../../i18n/index.ts';
import type { ToldLine } from '../../platform/index.ts';
import type { ShownCash } from './use-cash-line.ts';

/** What the bank held until today and what is known of its future, as a screen draws it, and a paper. */
export function tellCash(
  { line, from, until }: ShownCash,
  on: LocalDate,
  t: Translate,
  format: Format,
): ToldLine {
  const { past, ahead, held, lowest } = line;
  const isAlone = line.moves.length === 0 && line.lateOut === 0;
  const amounts = { held: format.money(held), lowest: format.money(lowest.balance) };
  const pointsOf = (days: typeof past) => days.map((day) => ({ on: day.on, value: day.balance }));
  return {
    title: t('cash.title'),
    words: isAlone ? t('cash.alone', amounts) : t('cash.words', { ...amounts, day: format.day(lowest.on) }),
    lines: [
      { key: 'past', label: t('cash.past'), points: pointsOf(past), until: on },
      {
        key: 'ahead',
        label: t('cash.ahead'),
        // From what is held to what is left of it today: the step is drawn, not jumped.
        points: [{ on, value: held }, ...pointsOf(ahead)],
        until,
        isAhead: true,
      },
    ],
    ...{ from, until },
    ...(!isAlone && { marked: { on: lowest.on, value: lowest.balance } }),
  };
}

/** The day it would not be enough, and how much would be missing; null where it is enough. */
export function cashWarning(
  { underOn, lowest }: CashLine,
  t: Translate,
  format: Format,
): { readonly title: string; readonly words: string } | null {
  if (underOn === null) return null;
  return {
    title: t('cash.under', { day: format.day(underOn) }),
    words: t('cash.underWhy', { amount: format.money(-lowest.balance), day: format.day(lowest.on) }),
  };
}

/** What the line rests on, and what it leaves out. */
export function cashNotes({ past, lateIn, lateOut }: CashLine, t: Translate, format: Format): string[] {
  const last = past.at(-1)?.on;
  return [
    t('cash.basis'),
    ...(last ? [t('cash.upTo', { day: format.day(last) })] : []),
    ...(lateIn > 0 ? [t('cash.lateIn', { amount: format.money(lateIn) })] : []),
    ...(lateOut > 0 ? [t('cash.lateOut', { amount: format.money(lateOut) })] : []),
  ];
}

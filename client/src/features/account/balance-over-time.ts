import { dailyBalances } from 'shared-domain/accounting';
import { addDays, type LocalDate } from 'shared-domain/kernel';
import type { OwnAccount } from '../../data/index.ts';
import type { Format, Translate } from '../../i18n/index.ts';
import type { ToldLine } from '../../platform/index.ts';

/** What an owner owed from day to day over the last year; null where one movement makes no line. */
export function balanceOverTime(
  { lines }: Pick<OwnAccount, 'lines'>,
  until: LocalDate,
  t: Translate,
  format: Format,
): ToldLine | null {
  const first = lines.reduce((earliest, { on }) => (on < earliest ? on : earliest), until);
  const yearAgo = addDays(until, -365);
  const from = first > yearAgo ? first : yearAgo;
  const days = dailyBalances(lines, { from, until });
  if (days.length < 2) return null;
  const highest = days.reduce((high, day) => (day.balance > high.balance ? day : high));
  const words = t('account.lineWords', {
    day: format.day(highest.on),
    highest: format.money(highest.balance),
    now: format.money(days.at(-1)?.balance ?? 0),
  });
  const title = t('account.line');
  const points = days.map(({ on, balance }) => ({ on, value: balance }));
  return { title, words, lines: [{ key: 'balance', label: title, points, until }], from, until };
}

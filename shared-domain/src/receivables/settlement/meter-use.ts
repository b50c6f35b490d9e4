import type { Id } from '../../kernel/id.ts';
import type { Anomaly } from './anomaly.ts';
import type { Meter } from './meter.ts';
import type { StatementContent } from './owner-statement.ts';
import { daysOf, type Period } from './period.ts';
import { inForce, type Published } from './settlement.ts';
import type { Identified, SettlementInput } from './settlement-input.ts';

/** The meters of a period; of an owner's own lots where a statement told them. */
export type Readings = { readonly period: Period; readonly meters: readonly Meter[] };

/** What a lot used, in whole units as in `Meter`; `before` is null where there is nothing like it to hold it against. */
export type LotUse = { readonly lotId: Id; readonly used: number; readonly before: number | null };

export type MeterUse = {
  readonly account: Meter['account'];
  readonly unit: string;
  readonly decimals: number;
  readonly lots: readonly LotUse[];
};

/** [SET-21] What each lot used, beside the period before. */
export function meterUse({ period, meters }: Readings, before: Readings | null): MeterUse[] {
  const earlier = before && areAsLong(period, before.period) ? before.meters : [];
  return meters.map(({ account, unit, decimals, readings }) => {
    const same = earlier.find((one) => one.account === account && one.unit === unit);
    const finest = Math.max(decimals, same?.decimals ?? 0);
    const lots = Object.entries(readings).map(([lotId, used]) => {
      const then = same?.readings[lotId];
      return {
        lotId,
        used: used * 10 ** (finest - decimals),
        before: same && then !== undefined ? then * 10 ** (finest - same.decimals) : null,
      };
    });
    return { account, unit, decimals: finest, lots };
  });
}

const month = 31;

function areAsLong(one: Period, other: Period): boolean {
  return Math.abs(daysOf(one) - daysOf(other)) <= month;
}

/** [SET-21] The settlement that a period is held against: the last that stands and ended before it. */
export function settlementBefore(published: readonly Published[], period: Period): Published | null {
  return inForce(published)
    .filter(({ period: { until } }) => until < period.from)
    .reduce<Published | null>(
      (last, one) => (last && last.period.until > one.period.until ? last : one),
      null,
    );
}

/** The meters of a statement, with the readings of its owner's lots. */
export function readingsOf({
  period,
  bases,
  lines,
}: Pick<StatementContent, 'period' | 'bases' | 'lines'>): Readings {
  const meters = lines.flatMap(({ account, basis }) => {
    const { by, shares } = bases[basis] ?? {};
    if (by?.is !== 'meter' || !shares) return [];
    const readings = Object.fromEntries(shares.map(({ lotId, part }) => [lotId, part]));
    return [{ account, unit: by.unit, decimals: by.decimals, readings }];
  });
  return { period, meters };
}

const farTimes = 3;

/** [SET-21] Readings far from those before: mostly a figure that was read or typed wrong. */
export function farReadings(
  { period, meters, published }: Pick<SettlementInput, 'period' | 'meters' | 'published'>,
  lots: readonly Identified<{ readonly number: string }>[],
): Anomaly[] {
  const numbers = new Map(lots.map(({ id, body }) => [id, body.number]));
  return meterUse({ period, meters }, settlementBefore(published, period)).flatMap(
    ({ account, lots: uses }) =>
      uses.filter(isFar).map(
        ({ lotId }): Anomaly => ({
          name: 'meterFar',
          target: { kind: 'lot', id: lotId },
          params: { lot: numbers.get(lotId) ?? lotId, account },
        }),
      ),
  );
}

function isFar({ used, before }: LotUse): boolean {
  return before !== null && before > 0 && (used > farTimes * before || used * farTimes < before);
}

import { accountLabel } from 'shared-domain/accounting';
import type { Id } from 'shared-domain/kernel';
import { formatUnits, type MeterUse } from 'shared-domain/receivables';
import type { ToldBars } from '../platform/plot/told-bars.ts';
import type { Format } from './use-format.ts';
import type { Translate } from './use-text.ts';

/** What the lots used by one meter, in words and figures: as a screen draws it, and a paper. */
export type SaidUse = ToldBars & { readonly key: string };

/** `lots`: the number of each, in the order they are listed. */
export function sayMeterUse(
  uses: readonly MeterUse[],
  lots: ReadonlyMap<Id, string>,
  t: Translate,
  { language }: Pick<Format, 'language'>,
): SaidUse[] {
  const order = [...lots.keys()];
  return uses.map(({ account, unit, decimals, lots: used }) => {
    const figureOf = (units: number) => `${formatUnits(units, decimals, language)} ${unit}`;
    const againstOf = (units: number) => {
      const figure = figureOf(units);
      return { value: units, figure, words: t('plot.usedBefore', { used: figure }) };
    };
    return {
      key: account,
      title: accountLabel(account, language) ?? account,
      heads: {
        label: t('word.lot'),
        value: unit,
        ...(used.some(({ before }) => before !== null) && { against: t('plot.periodBefore') }),
      },
      bars: [...used]
        .sort((a, b) => order.indexOf(a.lotId) - order.indexOf(b.lotId))
        .map(({ lotId, used: units, before }) => ({
          key: lotId,
          label: t('lot.named', { number: lots.get(lotId) ?? '' }),
          value: units,
          figure: figureOf(units),
          ...(before !== null && { against: againstOf(before) }),
        })),
    };
  });
}

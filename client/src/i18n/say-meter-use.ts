import { accountLabel } from 'shared-domain/accounting';
import type { Id } from 'shared-domain/kernel';
import { formatUnits, type MeterUse } from 'shared-domain/receivables';
import type { Format } from './use-format.ts';
import type { Translate } from './use-text.ts';

/** What the lots used by one meter, in words and figures: as a screen draws it, and a paper. */
export type SaidUse = {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly lots: readonly SaidLotUse[];
};

export type SaidLotUse = {
  readonly key: Id;
  readonly label: string;
  readonly value: number;
  readonly figure: string;
  /** The period before, where there is one to hold it against. */
  readonly before: { readonly value: number; readonly figure: string } | null;
};

/** `lots`: the number of each, in the order they are listed. */
export function sayMeterUse(
  uses: readonly MeterUse[],
  lots: ReadonlyMap<Id, string>,
  t: Translate,
  { language }: Pick<Format, 'language'>,
): SaidUse[] {
  const order = [...lots.keys()];
  return uses.map(({ account, unit, decimals, lots: used }) => {
    const said = (units: number) => ({
      value: units,
      figure: `${formatUnits(units, decimals, language)} ${unit}`,
    });
    return {
      key: account,
      title: accountLabel(account, language) ?? account,
      unit,
      lots: [...used]
        .sort((a, b) => order.indexOf(a.lotId) - order.indexOf(b.lotId))
        .map(({ lotId, used: units, before }) => ({
          key: lotId,
          label: t('lot.named', { number: lots.get(lotId) ?? '' }),
          ...said(units),
          before: before === null ? null : said(before),
        })),
    };
  });
}

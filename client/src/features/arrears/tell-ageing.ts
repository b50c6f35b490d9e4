import type { LocalDate } from 'shared-domain/kernel';
import { ageClasses, ageing, type Debtor } from 'shared-domain/receivables';
import type { Format, Translate } from '../../i18n/index.ts';
import type { ToldBars } from '../../platform/index.ts';

/** How old what is late is, as a screen draws it, and a paper. */
export function tellAgeing(
  debtors: readonly Pick<Debtor, 'claims'>[],
  on: LocalDate,
  t: Translate,
  format: Format,
): ToldBars {
  const claims = debtors.flatMap((debtor) => debtor.claims);
  return {
    title: t('arrears.ageing'),
    heads: { label: t('arrears.age'), value: t('word.amount') },
    bars: ageing(claims, on).map(({ upTo, amount }, at) => ({
      key: String(upTo),
      label: t(upTo === null ? 'arrears.ageBeyond' : 'arrears.ageBetween', {
        from: (ageClasses[at - 1] ?? 0) + 1,
        until: upTo ?? 0,
      }),
      value: amount,
      figure: format.money(amount),
      ...(upTo === null && { tone: 'bad' as const }),
    })),
  };
}

import { Paper } from '@mantine/core';
import { ageClasses, ageing, type Debtor } from 'shared-domain/receivables';
import { useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { Amount, BarList } from '../../ui/index.ts';

/** How old what is late is: what lies long is seldom paid without a lawyer. */
export function AgeingBars({ debtors }: { readonly debtors: readonly Debtor[] }) {
  const t = useText();
  const claims = debtors.flatMap((debtor) => debtor.claims);
  return (
    <Paper withBorder p="md" radius="lg" my="md">
      <BarList
        caption={t('arrears.ageing')}
        heads={{ label: t('arrears.age'), value: t('word.amount') }}
        bars={ageing(claims, today()).map(({ upTo, amount }, at) => ({
          key: String(upTo),
          label: t(upTo === null ? 'arrears.ageBeyond' : 'arrears.ageBetween', {
            from: (ageClasses[at - 1] ?? 0) + 1,
            until: upTo ?? 0,
          }),
          value: amount,
          shown: <Amount cents={amount} />,
          ...(upTo === null && { tone: 'bad' as const }),
        }))}
      />
    </Paper>
  );
}

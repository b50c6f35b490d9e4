import { Paper } from '@mantine/core';
import type { Debtor } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { BarList } from '../../ui/index.ts';
import { tellAgeing } from './tell-ageing.ts';

/** How old what is late is: what lies long is seldom paid without a lawyer. */
export function AgeingBars({ debtors }: { readonly debtors: readonly Debtor[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <Paper withBorder p="md" radius="lg" my="md">
      <BarList {...tellAgeing(debtors, today(), t, format)} />
    </Paper>
  );
}

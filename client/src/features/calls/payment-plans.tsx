import { Button, Group, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { plannedTotal } from 'shared-domain/receivables';
import { useDocuments, useEntries } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { Amount, RowButton, RowList, StateBadge, type Tone, WordBadge } from '../../ui/index.ts';
import { PaymentPlanForm } from './payment-plan-form.tsx';
import { type PaymentPlanRow, paymentPlanRows } from './payment-plan-rows.ts';
import { PaymentPlanSheet } from './payment-plan-sheet.tsx';
import type { CallFile } from './use-call-file.ts';

const tones: Readonly<Record<PaymentPlanRow['status']['is'], Tone>> = {
  kept: 'quiet',
  late: 'bad',
  paid: 'good',
};

/** Payment plans over several debts, and whether they are kept. */
export function PaymentPlans({ file }: { readonly file: CallFile }) {
  const t = useText();
  const format = useFormat();
  const [open, setOpen] = useState<'new' | PaymentPlanRow | null>(null);
  const known = usePaymentPlans(file);
  if (!known || (known.rows.length === 0 && known.debtors.length === 0)) return null;
  return (
    <section aria-labelledby="payment-plans">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="payment-plans">
          {t('calls.paymentPlans')}
        </Title>
        {known.debtors.length > 0 && (
          <Button variant="default" onClick={() => setOpen('new')}>
            {t('calls.newPaymentPlan')}
          </Button>
        )}
      </Group>
      {known.rows.length === 0 && <Text c="dimmed">{t('calls.noPaymentPlan')}</Text>}
      {known.rows.length > 0 && (
        <RowList label={t('calls.paymentPlans')}>
          {known.rows.map((row) => (
            <RowButton
              key={row.plan.key}
              onPress={() => setOpen(row)}
              title={row.name}
              {...(row.status.next && {
                detail: t('calls.nextInstalment', {
                  date: format.day(row.status.next.dueOn),
                  amount: format.money(row.status.next.amount),
                }),
              })}
              aside={<Amount cents={plannedTotal(row.plan.body) - row.status.paid} />}
              badge={
                row.plan.state === 'onDevice' ? (
                  <StateBadge state="onDevice" />
                ) : (
                  <WordBadge tone={tones[row.status.is]}>{t(`calls.planIs.${row.status.is}`)}</WordBadge>
                )
              }
            />
          ))}
        </RowList>
      )}
      {open === 'new' && (
        <PaymentPlanForm file={file} debtors={known.debtors} onClose={() => setOpen(null)} />
      )}
      {open !== 'new' && open !== null && <PaymentPlanSheet row={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function usePaymentPlans({ choice, owners, settings }: CallFile) {
  const where = { organisation: choice.organisation, building: choice.id };
  const plans = useDocuments('paymentPlan', where);
  const ends = useDocuments('paymentPlanEnd', where);
  const books = useEntries(choice.organisation, choice.id);
  return useMemo(() => {
    if (!plans || !ends || !books) return undefined;
    const order = settings.imputation;
    return paymentPlanRows({ plans, ends, entries: books.entries, names: owners, order, today: today() });
  }, [plans, ends, books, owners, settings.imputation]);
}

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type PaymentPlanEnd, plannedTotal } from 'shared-domain/receivables';
import { useActions } from '../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { Amount, DataTable, Sheet } from '../../ui/index.ts';
import type { PaymentPlanRow } from './payment-plan-rows.ts';

type PaymentPlanSheetProps = { readonly row: PaymentPlanRow; readonly onClose: () => void };

const reasons = ['paid', 'broken', 'agreed'] as const satisfies readonly PaymentPlanEnd['reason'][];

/** One payment plan, and how it ends. */
export function PaymentPlanSheet({ row, onClose }: PaymentPlanSheetProps) {
  const t = useText();
  const say = useRefusalText();
  const format = useFormat();
  const actions = useActions();
  const [trouble, setTrouble] = useState<string | null>(null);
  const { plan, status, name } = row;
  async function end(reason: PaymentPlanEnd['reason']) {
    const ended = await actions.runCommand('endPaymentPlan', plan.organisation, {
      building: plan.building,
      ownerId: plan.body.ownerId,
      planId: plan.id,
      on: today(),
      reason,
    });
    if (ended.ok) onClose();
    else setTrouble(say(ended.refusal));
  }
  return (
    <Sheet title={name} isOpen onClose={onClose}>
      <Stack>
        <Text>
          {t('calls.planPaid', {
            paid: format.money(status.paid),
            total: format.money(plannedTotal(plan.body)),
          })}
        </Text>
        {status.missing > 0 && (
          <Text c="red">{t('calls.planMissing', { amount: format.money(status.missing) })}</Text>
        )}
        <DataTable
          caption={t('calls.instalments')}
          rows={plan.body.instalments}
          rowKey={({ dueOn }) => dueOn}
          columns={[
            { key: 'due', header: t('calls.dueOn'), cell: ({ dueOn }) => format.day(dueOn), isTitle: true },
            {
              key: 'amount',
              header: t('word.amount'),
              align: 'end',
              cell: ({ amount }) => <Amount cents={amount} />,
            },
          ]}
        />
        {trouble && (
          <Alert color="red" variant="light" role="alert">
            {trouble}
          </Alert>
        )}
        <Group>
          {reasons.map((reason) => (
            <Button key={reason} variant="default" onClick={() => void end(reason)}>
              {t(`calls.end.${reason}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Sheet>
  );
}

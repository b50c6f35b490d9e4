import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { useActions } from '../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { downloadFile } from '../../platform/index.ts';
import { Amount, EmptyState, StateBadge, WordBadge } from '../../ui/index.ts';
import { fileNameOf, type OrderRow } from './order-rows.ts';
import classes from './payments.module.css';
import type { Payments } from './use-payments.ts';

/** What was ordered, the latest first: its file for the bank, and the way back while the bank has not got it. */
export function OrdersTab({ payments }: { readonly payments: Payments }) {
  const t = useText();
  const { orders } = payments;
  if (orders.length === 0) return <EmptyState>{t('payments.noOrders')}</EmptyState>;
  return (
    <>
      <Text c="dimmed">{t('payments.ordersHint')}</Text>
      <ul className={classes.lines} aria-label={t('payments.tab.orders')}>
        {orders.map((row) => (
          <li key={row.id} className={classes.line}>
            <OrderOf row={row} payments={payments} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OrderOf({ row, payments }: { readonly row: OrderRow; readonly payments: Payments }) {
  const t = useText();
  const format = useFormat();
  const title = t(`payments.kind.${row.kind}`, { count: row.count });
  return (
    <>
      <div className={classes.head}>
        <strong>{title}</strong>
        <Amount cents={row.total} weight="strong" />
      </div>
      <Text size="sm" c="dimmed">
        {t('payments.orderOf', { day: format.day(row.executeOn), name: row.byName })}
      </Text>
      <Text size="sm">{row.names.slice(0, 6).join(', ')}</Text>
      {row.cancelled ? (
        <WordBadge tone="quiet">{t('payments.cancelled', { name: row.cancelled.byName })}</WordBadge>
      ) : (
        <OrderActions row={row} payments={payments} />
      )}
    </>
  );
}

function OrderActions({ row, payments }: { readonly row: OrderRow; readonly payments: Payments }) {
  const t = useText();
  const say = useRefusalText();
  const format = useFormat();
  const actions = useActions();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { choice } = payments;
  function download() {
    const file = row.file();
    setRefusal(file.ok ? null : file.refusal);
    if (file.ok)
      downloadFile(new File([file.value], fileNameOf(row, choice.name), { type: 'application/xml' }));
  }
  async function cancel() {
    const command = { building: choice.id, orderId: row.id, reason: '' };
    const run = await actions.runCommand('cancelOrder', choice.organisation, command);
    setRefusal(run.ok ? null : run.refusal);
  }
  const of = t('payments.orderOf', { day: format.day(row.executeOn), name: row.byName });
  return (
    <>
      <div className={classes.actions}>
        <StateBadge state={row.isUnsent ? 'onDevice' : 'recorded'} />
        <Button variant="light" aria-label={`${t('payments.download')} · ${of}`} onClick={download}>
          {t('payments.download')}
        </Button>
        <Button
          variant="subtle"
          aria-label={`${t('payments.cancelOrder')} · ${of}`}
          onClick={() => void cancel()}
        >
          {t('payments.cancelOrder')}
        </Button>
      </div>
      {refusal && (
        <Alert color="red" variant="light" role="alert">
          {say(refusal)}
        </Alert>
      )}
    </>
  );
}

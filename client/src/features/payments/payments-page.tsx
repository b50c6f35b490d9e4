import { Chip, Stack } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../../i18n/index.ts';
import { type BuildingChoice, ChooseBuilding, useScope } from '../../scope/index.ts';
import { EmptyState, ExportBar, PageHeader } from '../../ui/index.ts';
import { CollectTab } from './collect-tab.tsx';
import { OrdersTab } from './orders-tab.tsx';
import { PayTab } from './pay-tab.tsx';
import { useDueSheet, useOrderSheet } from './payment-sheet.ts';
import classes from './payments.module.css';
import { type Payments, usePayments } from './use-payments.ts';

/** Suppliers to pay, owners to collect from, and the files for the bank. */
export function PaymentsPage() {
  const t = useText();
  const { building } = useScope();
  return (
    <>
      <PageHeader title={t('payments.title')} detail={building?.name} />
      {building ? (
        <PaymentsOf key={building.id} choice={building} />
      ) : (
        <ChooseBuilding ask={t('payments.choose')} />
      )}
    </>
  );
}

function PaymentsOf({ choice }: { readonly choice: BuildingChoice }) {
  const t = useText();
  const payments = usePayments(choice);
  if (payments === undefined) return null;
  if (payments === null || payments.building.bankAccounts.length === 0) {
    return <EmptyState>{t('payments.noAccount')}</EmptyState>;
  }
  return <PaymentTabs payments={payments} />;
}

const tabs = ['pay', 'collect', 'orders'] as const;

function PaymentTabs({ payments }: { readonly payments: Payments }) {
  const t = useText();
  const search = useSearch({ from: '/shell/payments' });
  const navigate = useNavigate();
  const tab = tabs.find((one) => one === search.tab) ?? 'pay';
  const due = useDueSheet();
  const ordered = useOrderSheet();
  const named = { list: `${t('payments.title')} ${t(`payments.tab.${tab}`)}`, about: [payments.choice.name] };
  const toCollect = payments.toCollect.filter(({ mandate }) => mandate !== null);
  const open = (next: string) => void navigate({ to: '/payments', search: { tab: next }, replace: true });
  return (
    <Stack gap="md">
      <Chip.Group value={tab} onChange={open}>
        <div className={classes.tabs} role="radiogroup" aria-label={t('payments.title')}>
          {tabs.map((one) => (
            <Chip key={one} value={one} size="md" radius="xl" variant="light">
              {t(`payments.tab.${one}`)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      {tab === 'orders' ? (
        <ExportBar {...named} columns={ordered} rows={payments.orders} />
      ) : (
        <ExportBar {...named} columns={due} rows={tab === 'pay' ? payments.toPay : toCollect} />
      )}
      {tab === 'pay' && <PayTab payments={payments} onOrdered={() => open('orders')} />}
      {tab === 'collect' && <CollectTab payments={payments} onOrdered={() => open('orders')} />}
      {tab === 'orders' && <OrdersTab payments={payments} />}
    </Stack>
  );
}

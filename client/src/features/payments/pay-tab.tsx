import { Alert, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type ToPay, type TransferFormat, transferFormats } from 'shared-domain/bank';
import { formatIban } from 'shared-domain/kernel';
import { useActions } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { type Chosen, type ChosenLine, chosenLines, totalOf } from './choose-lines.ts';
import { LineChoice } from './line-choice.tsx';
import { OrderForm, type OrderTerms } from './order-form.tsx';
import type { Payments } from './use-payments.ts';

type PayTabProps = { readonly payments: Payments; readonly onOrdered: () => void };

/** What suppliers are owed; what is chosen becomes one order. */
export function PayTab({ payments, onOrdered }: PayTabProps) {
  const t = useText();
  const actions = useActions();
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const { toPay, choice, building } = payments;
  const lines = chosenLines(toPay, chosen);
  if (toPay.length === 0) return <EmptyState>{t('payments.nothingToPay')}</EmptyState>;
  const order = (terms: OrderTerms<TransferFormat>) =>
    actions.runCommand('preparePayments', choice.organisation, {
      building: choice.id,
      ...terms,
      items: lines.map(itemOf),
    });
  return (
    <Stack gap="md">
      <LineChoice
        label={t('payments.tab.pay')}
        lines={toPay}
        chosen={chosen}
        onChoose={setChosen}
        who={({ supplierName }) => supplierName}
        below={(line) => <WhereTo line={line} />}
      />
      <OrderForm
        done={t('payments.order')}
        accounts={building.bankAccounts}
        formats={transferFormats}
        firstDay={today()}
        count={lines.length}
        total={totalOf(lines)}
        onOrder={order}
        onOrdered={onOrdered}
      />
    </Stack>
  );
}

function itemOf({ line, amount }: ChosenLine<ToPay>) {
  const { supplierId, claimId, communication } = line;
  return { supplierId, claimId, iban: line.iban ?? '', amount: amount ?? 0, communication };
}

/** The account and what is written with the payment; an account that changed is not to be overlooked. */
function WhereTo({ line }: { readonly line: ToPay }) {
  const t = useText();
  const { iban, ibanBefore, supplierId, communication } = line;
  if (iban === null)
    return (
      <Link to="/suppliers/$supplierId" params={{ supplierId }}>
        {t('payments.openSupplier')}
      </Link>
    );
  return (
    <>
      <Text size="sm" c="dimmed">
        {[formatIban(iban), communication].filter(Boolean).join(' · ')}
      </Text>
      {ibanBefore !== null && (
        <Alert color="red" variant="light">
          {t('payments.ibanChanged', { before: formatIban(ibanBefore) })}
        </Alert>
      )}
    </>
  );
}

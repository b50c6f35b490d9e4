import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type DebitFormat, debitFormats, type ToCollect } from 'shared-domain/bank';
import { addDays, formatIban } from 'shared-domain/kernel';
import { useActions } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { type Chosen, type ChosenLine, chosenLines, totalOf } from './choose-lines.ts';
import { CollectionSettingsSheet } from './collection-settings-sheet.tsx';
import { LineChoice } from './line-choice.tsx';
import { MandateList } from './mandate-list.tsx';
import { MandateSheet } from './mandate-sheet.tsx';
import { OrderForm, type OrderTerms } from './order-form.tsx';
import type { Payments } from './use-payments.ts';

type CollectTabProps = { readonly payments: Payments; readonly onOrdered: () => void };

/** What owners owe and may be collected under their mandates. */
export function CollectTab({ payments, onOrdered }: CollectTabProps) {
  const t = useText();
  const [sheet, setSheet] = useState<'mandate' | 'settings' | null>(null);
  const close = () => setSheet(null);
  return (
    <Stack gap="md">
      <Group gap="sm">
        <Button variant="default" onClick={() => setSheet('mandate')}>
          {t('payments.newMandate')}
        </Button>
        <Button variant="default" onClick={() => setSheet('settings')}>
          {t('payments.settings')}
        </Button>
      </Group>
      {payments.settings.creditorId === null && <Text c="dimmed">{t('payments.creditorMissing')}</Text>}
      <CollectLines payments={payments} onOrdered={onOrdered} />
      <MandateList payments={payments} />
      {sheet === 'mandate' && <MandateSheet payments={payments} onClose={close} />}
      {sheet === 'settings' && <CollectionSettingsSheet payments={payments} onClose={close} />}
    </Stack>
  );
}

function CollectLines({ payments, onOrdered }: CollectTabProps) {
  const t = useText();
  const actions = useActions();
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const { choice, building, settings } = payments;
  // Whoever signed no mandate pays in another way: their debts would only be in the way here.
  const toCollect = payments.toCollect.filter(({ mandate }) => mandate !== null);
  const lines = chosenLines(toCollect, chosen);
  if (toCollect.length === 0) return <EmptyState>{t('payments.nothingToCollect')}</EmptyState>;
  const order = (terms: OrderTerms<DebitFormat>) =>
    actions.runCommand('prepareCollection', choice.organisation, {
      building: choice.id,
      ...terms,
      items: lines.map(itemOf),
    });
  return (
    <>
      <LineChoice
        label={t('payments.tab.collect')}
        lines={toCollect}
        chosen={chosen}
        onChoose={setChosen}
        who={({ ownerName }) => ownerName}
        below={({ mandate }) => (
          <Text size="sm" c="dimmed">
            {mandate ? `${mandate.reference} · ${formatIban(mandate.iban)}` : ''}
          </Text>
        )}
      />
      <OrderForm
        done={t('payments.collect')}
        accounts={building.bankAccounts}
        formats={debitFormats}
        firstDay={addDays(today(), settings.noticeDays)}
        count={lines.length}
        total={totalOf(lines)}
        onOrder={order}
        onOrdered={onOrdered}
      />
    </>
  );
}

function itemOf({ line, amount }: ChosenLine<ToCollect>) {
  const { ownerId, claimId, mandate, communication } = line;
  return { ownerId, claimId, mandateId: mandate?.id ?? '', amount: amount ?? 0, communication };
}

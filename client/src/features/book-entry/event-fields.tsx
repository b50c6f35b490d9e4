import { Checkbox, NativeSelect, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/index.ts';
import { LocalDateField, MoneyField } from '../../ui/index.ts';
import { AccountSelect } from './account-select.tsx';
import { bearerChoices } from './bearer-choices.ts';
import { ChoiceField } from './choice-field.tsx';
import type { FieldsProps } from './fields-props.ts';
import { RowList } from './row-list.tsx';
import type { TypedBooking } from './typed-booking.ts';

/** What the chosen event must tell. */
export function EventFields(props: FieldsProps) {
  switch (props.typed.form.event) {
    case 'manual':
    case 'opening':
      return <RowList {...props} />;
    case 'deferral':
    case 'invoiceToReceive':
      return <AccrualFields {...props} />;
    case 'reserveUse':
      return <ReserveFields {...props} />;
    case 'privateCost':
      return <PrivateCostFields {...props} />;
    case 'internalTransfer':
      return <TransferFields {...props} />;
    case 'ownerRefund':
      return <RefundFields {...props} />;
  }
}

function Grid({ children }: { readonly children: ReactNode }) {
  return <SimpleGrid cols={{ base: 1, xs: 2 }}>{children}</SimpleGrid>;
}

function AmountField({ typed }: Pick<FieldsProps, 'typed'>) {
  const t = useText();
  const { form, set, sayAt } = typed;
  return (
    <MoneyField
      id="booking-amount"
      label={t('word.amount')}
      value={form.amount}
      error={sayAt('booking-amount')}
      onChange={(amount) => set({ amount })}
    />
  );
}

function AccrualFields({ typed, books }: FieldsProps) {
  const t = useText();
  const { form, set, sayAt } = typed;
  return (
    <Grid>
      <AccountSelect
        id="booking-account"
        label={t('booking.costAccount')}
        choices={books.costChoices}
        value={form.account}
        error={sayAt('booking-account')}
        onChange={(account) => set({ account })}
      />
      <AmountField typed={typed} />
      <ChoiceField
        id="booking-bearer"
        label={t('booking.bearer')}
        choices={bearerChoices(books)}
        value={form.bearer}
        error={sayAt('booking-bearer')}
        onChange={(bearer) => set({ bearer })}
      />
      <MoneyField
        id="booking-vat"
        label={t('booking.vat')}
        value={form.vat}
        onChange={(vat) => set({ vat })}
      />
    </Grid>
  );
}

function ReserveFields({ typed, books }: FieldsProps) {
  const t = useText();
  const { form, set, sayAt } = typed;
  return (
    <>
      <Grid>
        <NativeSelect
          id="booking-fund"
          label={t('booking.fund')}
          value={form.fund}
          onChange={(event) => set({ fund: event.currentTarget.value as TypedBooking['fund'] })}
          data={[
            { value: 'reserveFund', label: t('booking.reserveFund') },
            { value: 'specialReserveFund', label: t('booking.specialReserveFund') },
          ]}
        />
        <AmountField typed={typed} />
        <ChoiceField
          id="booking-key"
          label={t('booking.key')}
          choices={books.keys}
          value={form.keyId}
          error={sayAt('booking-key')}
          onChange={(keyId) => set({ keyId })}
        />
      </Grid>
      <Checkbox
        label={t('booking.beyondBalance')}
        checked={form.beyondBalance}
        onChange={(event) => set({ beyondBalance: event.currentTarget.checked })}
      />
    </>
  );
}

function PrivateCostFields({ typed, books }: FieldsProps) {
  const t = useText();
  const { form, set } = typed;
  return (
    <Grid>
      <OwnerField typed={typed} books={books} />
      <AmountField typed={typed} />
      <ChoiceField
        id="booking-lot"
        label={t('booking.lot')}
        choices={books.lots}
        value={form.lotId}
        none={t('booking.noLot')}
        onChange={(lotId) => set({ lotId })}
      />
      <LocalDateField
        id="booking-due"
        label={t('booking.dueOn')}
        value={form.dueOn}
        countsFrom={form.on}
        onChange={(dueOn) => set({ dueOn })}
      />
    </Grid>
  );
}

function OwnerField({ typed, books }: FieldsProps) {
  const t = useText();
  const { form, set, sayAt } = typed;
  return (
    <ChoiceField
      id="booking-owner"
      label={t('word.owner')}
      choices={books.owners}
      value={form.ownerId}
      error={sayAt('booking-owner')}
      onChange={(ownerId) => set({ ownerId })}
    />
  );
}

function TransferFields({ typed, books }: FieldsProps) {
  const t = useText();
  const { form, set, sayAt } = typed;
  return (
    <Grid>
      <FromField typed={typed} books={books} />
      <AccountSelect
        id="booking-to"
        label={t('booking.to')}
        choices={books.bankChoices}
        value={form.to}
        error={sayAt('booking-to')}
        onChange={(to) => set({ to })}
      />
      <AmountField typed={typed} />
    </Grid>
  );
}

function FromField({ typed, books }: FieldsProps) {
  const t = useText();
  const { form, set, sayAt } = typed;
  return (
    <AccountSelect
      id="booking-from"
      label={t('booking.from')}
      choices={books.bankChoices}
      value={form.from}
      error={sayAt('booking-from')}
      onChange={(from) => set({ from })}
    />
  );
}

function RefundFields({ typed, books }: FieldsProps) {
  return (
    <Grid>
      <OwnerField typed={typed} books={books} />
      <AmountField typed={typed} />
      <FromField typed={typed} books={books} />
    </Grid>
  );
}

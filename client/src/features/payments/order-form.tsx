import { Alert, Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { formatIban, type LocalDate, type Refusal, type Result } from 'shared-domain/kernel';
import type { BankAccount } from 'shared-domain/ownership';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { LocalDateField } from '../../ui/index.ts';
import classes from './payments.module.css';

export type OrderTerms<Format extends string> = {
  readonly bankAccount: string;
  readonly executeOn: LocalDate;
  readonly format: Format;
};

type OrderFormProps<Format extends string> = {
  readonly done: string;
  readonly accounts: readonly BankAccount[];
  readonly formats: readonly Format[];
  readonly firstDay: LocalDate;
  readonly count: number;
  readonly total: number;
  readonly onOrder: (terms: OrderTerms<Format>) => Promise<Result<unknown>>;
  readonly onOrdered: () => void;
};

/** From which account, on which day, as which file: under the lines that were chosen. */
export function OrderForm<const Format extends string>(props: OrderFormProps<Format>) {
  const { done, accounts, formats, firstDay, count, total, onOrder, onOrdered } = props;
  const t = useText();
  const say = useRefusalText();
  const { money } = useFormat();
  const current = accounts.find(({ purpose }) => purpose === 'current') ?? accounts[0];
  const [account, setAccount] = useState(current?.iban ?? '');
  const [executeOn, setExecuteOn] = useState<LocalDate | null>(firstDay);
  // The newest version is the last of the list, and what banks ask for.
  const [format, setFormat] = useState<Format | undefined>(formats.at(-1));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function finish(event: FormEvent) {
    event.preventDefault();
    if (!executeOn || !format) return setRefusal({ code: 'payment.dayPassed' });
    setIsBusy(true);
    const run = await onOrder({ bankAccount: account, executeOn, format }).finally(() => setIsBusy(false));
    setRefusal(run.ok ? null : run.refusal);
    if (run.ok) onOrdered();
  }
  return (
    <form className={classes.form} onSubmit={(event) => void finish(event)} noValidate>
      <NativeSelect
        label={t('payments.account')}
        value={account}
        data={accounts.map(({ iban, purpose }) => ({
          value: iban,
          label: `${formatIban(iban)} · ${t(`payments.${purpose}`)}`,
        }))}
        onChange={(event) => setAccount(event.currentTarget.value)}
      />
      <LocalDateField
        id="order-day"
        label={t('payments.executeOn')}
        value={executeOn}
        onChange={setExecuteOn}
      />
      <NativeSelect
        label={t('payments.format')}
        description={t('payments.formatHint')}
        value={format}
        data={[...formats]}
        onChange={({ currentTarget: { value } }) => setFormat(formats.find((one) => one === value))}
      />
      {refusal && (
        <Alert color="red" variant="light" role="alert">
          {say(refusal)}
        </Alert>
      )}
      <div className={classes.bar} role="status">
        {t('payments.chosen', { count, total: money(total) })}
      </div>
      <Button type="submit" loading={isBusy} disabled={count === 0}>
        {done}
      </Button>
    </form>
  );
}

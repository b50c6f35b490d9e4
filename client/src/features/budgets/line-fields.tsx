import { Button, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { accountOfChart, chartLabel, chartOfAccounts } from 'shared-domain/accounting';
import type { Shown } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { MoneyField } from '../../ui/index.ts';
import classes from './budgets.module.css';
import type { TypedLine } from './typed-budget.ts';

const namesId = 'budget-accounts';

/** The accounts of costs, for the browser to propose while a number is typed. */
export function AccountNames() {
  const { language } = useFormat();
  const codes = useMemo(() => [...chartOfAccounts().keys()].filter((code) => code.startsWith('6')), []);
  return (
    <datalist id={namesId}>
      {codes.map((code) => (
        <option key={code} value={code} label={`${code} ${chartLabel(code, language)}`} />
      ))}
    </datalist>
  );
}

type LineFieldsProps = {
  readonly line: TypedLine;
  readonly place: number;
  readonly keys: readonly Shown<'allocationKey'>[];
  readonly sayAt: (field: string) => string | null;
  readonly onChange: (line: TypedLine) => void;
  readonly onRemove: () => void;
};

export function LineFields({ line, place, keys, sayAt, onChange, onRemove }: LineFieldsProps) {
  const t = useText();
  const { language } = useFormat();
  const { id, account } = line;
  const named = accountOfChart(account.trim()) ? chartLabel(account.trim(), language) : null;
  return (
    <fieldset className={classes.line}>
      <legend>{t('budgets.line', { place })}</legend>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} verticalSpacing="xs">
        <TextInput
          id={`account-${id}`}
          label={t('budgets.account')}
          description={named}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          list={namesId}
          value={account}
          error={sayAt(`account-${id}`)}
          autoComplete="off"
          onChange={(event) => onChange({ ...line, account: event.currentTarget.value })}
        />
        <TextInput
          label={t('calls.label')}
          value={line.label}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => onChange({ ...line, label: event.currentTarget.value })}
        />
        <NativeSelect
          id={`key-${id}`}
          label={t('calls.key')}
          value={line.keyId}
          error={sayAt(`key-${id}`)}
          onChange={(event) => onChange({ ...line, keyId: event.currentTarget.value })}
          data={keys.map((key) => ({ value: key.id, label: key.body.name }))}
        />
        <MoneyField
          id={`amount-${id}`}
          label={t('word.amount')}
          value={line.amount}
          error={sayAt(`amount-${id}`)}
          onChange={(amount) => onChange({ ...line, amount })}
        />
      </SimpleGrid>
      <Button variant="subtle" size="sm" aria-label={t('budgets.removeLine', { place })} onClick={onRemove}>
        {t('word.remove')}
      </Button>
    </fieldset>
  );
}

import { useMemo } from 'react';
import type { Accounts } from 'shared-domain/accounting';
import { useFormat, useText } from '../../i18n/index.ts';
import { SearchSelect } from '../../ui/index.ts';
import { accountChoices, findAccounts } from './account-choices.ts';

type AccountSelectProps = {
  readonly chart: Accounts;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (account: string) => void;
};

/** An account by its number or any of its words. */
export function AccountSelect({ chart, value, error, onChange }: AccountSelectProps) {
  const t = useText();
  const { language } = useFormat();
  const choices = useMemo(() => accountChoices(chart, language), [chart, language]);
  return (
    <SearchSelect
      // Inside the sheet: the browser lays an open dialog over everything that is not in it.
      comboboxProps={{ withinPortal: false }}
      label={t('bank.account')}
      placeholder={t('bank.accountHint')}
      nothingFoundMessage={t('bank.accountNone')}
      limit={60}
      data={choices}
      value={value || null}
      error={error}
      onChange={(next) => onChange(next ?? '')}
      filter={({ options, search }) => findAccounts(options as typeof choices, search)}
    />
  );
}

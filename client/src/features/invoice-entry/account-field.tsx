import { useMemo, useState } from 'react';
import { accountOfChart } from 'shared-domain/accounting';
import { useFormat, useText } from '../../i18n/index.ts';
import { SearchSelect } from '../../ui/index.ts';
import { accountOptions, matchingAccounts, optionOf, ownOptions } from './account-options.ts';
import { ConflictMark } from './conflict-mark.tsx';
import { idOf, useEntry, useFieldError } from './entry-context.tsx';
import type { LineProps } from './line-props.ts';
import { useHeld } from './use-held.ts';

/** An account of the chart by its number or any of its words; one of the association's own may be typed in full. */
export function AccountField({ line }: LineProps) {
  const t = useText();
  const { language } = useFormat();
  const { desk, books } = useEntry();
  const errorOf = useFieldError();
  const path = ['lines', line.id, 'account'] as const;
  const [typed, setTyped] = useState('');
  const held = useHeld(line.account, (next: string | null) => desk.edit((draft) => draft.set(path, next)));
  const options = useMemo(() => {
    const chart = [...ownOptions(books.accounts, language), ...accountOptions(language)];
    const own = [typed.trim(), held.value ?? ''].filter(
      (code) =>
        /^(6|2|49)\d{1,8}$/.test(code) && accountOfChart(code) && !chart.some(({ value }) => value === code),
    );
    return [...[...new Set(own)].map((code) => optionOf(code, language)), ...chart];
  }, [language, books.accounts, typed, held.value]);
  return (
    <div>
      <SearchSelect
        // The page may move under an open list: it goes along.
        comboboxProps={{ hideDetached: false }}
        allowDeselect={false}
        id={idOf(path.join('.'))}
        label={t('entry.account')}
        placeholder={t('entry.accountSearch')}
        nothingFoundMessage={t('entry.accountNone')}
        limit={60}
        data={options}
        value={held.value}
        onChange={held.change}
        onSearchChange={setTyped}
        filter={({ options: all, search }) => matchingAccounts(all as typeof options, search)}
        error={errorOf(path.join('.'))}
        {...held.guard}
      />
      <ConflictMark path={path} />
    </div>
  );
}

import { useText } from '../../i18n/index.ts';
import { SearchSelect } from '../../ui/index.ts';
import { matchingChoices } from './matching-choices.ts';
import type { Choice } from './use-book-keeping.ts';

type AccountSelectProps = {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (code: string) => void;
};

/** An account by its number or any of its words. */
export function AccountSelect({ id, label, choices, value, error, onChange }: AccountSelectProps) {
  const t = useText();
  return (
    <SearchSelect
      comboboxProps={{ hideDetached: false }}
      allowDeselect={false}
      id={id}
      label={label}
      placeholder={t('booking.accountSearch')}
      nothingFoundMessage={t('booking.accountNone')}
      limit={40}
      data={choices}
      value={value || null}
      error={error}
      onChange={(code) => onChange(code ?? '')}
      // Each line has a list of its own: only the first of three hundred accounts are drawn.
      filter={({ options, search, limit }) => matchingChoices(options as Choice[], search).slice(0, limit)}
    />
  );
}

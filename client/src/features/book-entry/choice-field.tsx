import { NativeSelect } from '@mantine/core';
import { useText } from '../../i18n/index.ts';
import type { Choice } from './use-book-keeping.ts';

type ChoiceFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly error?: string | null;
  readonly onChange: (value: string) => void;
  /** What choosing nothing means; left out: something must be chosen. */
  readonly none?: string;
};

export function ChoiceField({ id, label, choices, value, error = null, onChange, none }: ChoiceFieldProps) {
  const t = useText();
  return (
    <NativeSelect
      id={id}
      label={label}
      value={value}
      error={error}
      data={[{ value: '', label: none ?? t('booking.choose') }, ...choices]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

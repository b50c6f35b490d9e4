import { NativeSelect } from '@mantine/core';
import { useText } from '../../i18n/index.ts';
import type { Bank } from './use-bank.ts';

type BearerSelectProps = {
  readonly bank: Bank;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (bearer: string) => void;
};

/** Who bears a cost: the lots of a key, or one owner alone. */
export function BearerSelect({ bank, value, error, onChange }: BearerSelectProps) {
  const t = useText();
  const owners = bank.context.parties.filter(({ party }) => party.kind === 'owner');
  return (
    <NativeSelect
      label={t('bank.bearer')}
      value={value}
      error={error}
      data={[
        { value: '', label: t('bank.noBearer') },
        {
          group: t('bank.keysOf'),
          items: bank.keys.map(({ id, body }) => ({
            value: `key:${id}`,
            label: `${body.code} · ${body.name}`,
          })),
        },
        {
          group: t('bank.ownersOf'),
          items: owners.map(({ party, name }) => ({ value: `owner:${party.id}`, label: name })),
        },
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useText } from '../../i18n/index.ts';
import { MoneyField } from '../../ui/index.ts';
import { AccountSelect } from './account-select.tsx';
import classes from './bank.module.css';
import { BearerSelect } from './bearer-select.tsx';
import { PartySelects } from './party-selects.tsx';
import { type PartTrouble, partKinds, type TypedPart } from './typed-parts.ts';
import type { Bank } from './use-bank.ts';

export type PartFieldsProps = {
  readonly bank: Bank;
  readonly part: TypedPart;
  readonly place: number;
  readonly trouble: PartTrouble | null;
  readonly onChange: (part: TypedPart) => void;
  readonly onRemove: ((key: number) => void) | null;
};

/** What one part of a movement is for. */
export function PartFields(props: PartFieldsProps) {
  const { part, place, trouble, onChange, onRemove } = props;
  const t = useText();
  const change = (changes: Partial<TypedPart>) => onChange({ ...part, ...changes });
  return (
    <fieldset className={classes.part}>
      <legend>{t('bank.part', { place })}</legend>
      <Stack gap="sm">
        <NativeSelect
          label={t('bank.partFor')}
          value={part.kind}
          data={partKinds.map((value) => ({ value, label: t(`bank.kind.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({
              kind: partKinds.find((one) => one === value) ?? 'owner',
              partyId: '',
              claimId: '',
              account: '',
            })
          }
        />
        <PartTarget {...props} change={change} />
        <MoneyField
          label={t('word.amount')}
          value={part.amount}
          error={trouble === 'amount' ? t('bank.lacks.amount') : null}
          onChange={(amount) => change({ amount })}
        />
        {onRemove && (
          <Button variant="subtle" onClick={() => onRemove(part.key)}>
            {t('bank.removePart', { place })}
          </Button>
        )}
      </Stack>
    </fieldset>
  );
}

type PartTargetProps = PartFieldsProps & { readonly change: (changes: Partial<TypedPart>) => void };

function PartTarget({ bank, part, trouble, change }: PartTargetProps) {
  const t = useText();
  switch (part.kind) {
    case 'owner':
    case 'supplier':
    case 'return':
      return <PartySelects bank={bank} part={part} trouble={trouble} change={change} />;
    case 'transfer':
      return (
        <NativeSelect
          label={t('bank.otherAccount')}
          value={part.account}
          error={trouble === 'account' ? t('bank.lacks.account') : null}
          data={[
            { value: '', label: t('bank.pick') },
            ...bank.context.ownAccounts.map(({ iban, account }) => ({
              value: account,
              label: `${account} · ${iban}`,
            })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ account: value })}
        />
      );
    case 'account':
      return (
        <>
          <AccountSelect
            chart={bank.chart}
            value={part.account}
            error={trouble === 'account' ? t('bank.lacks.account') : null}
            onChange={(account) => change({ account })}
          />
          <BearerSelect
            bank={bank}
            value={part.bearer}
            error={trouble === 'bearer' ? t('bank.lacks.bearer') : null}
            onChange={(bearer) => change({ bearer })}
          />
          <TextInput
            label={t('bank.label')}
            value={part.label}
            maxLength={200}
            onChange={(event) => change({ label: event.currentTarget.value })}
          />
        </>
      );
  }
}

import { Button, NativeSelect, SimpleGrid } from '@mantine/core';
import { claimKinds } from 'shared-domain/accounting';
import { useText } from '../../i18n/index.ts';
import { LocalDateField, MoneyField } from '../../ui/index.ts';
import { AccountSelect } from './account-select.tsx';
import { bearerChoices } from './bearer-choices.ts';
import classes from './book-entry.module.css';
import { ChoiceField } from './choice-field.tsx';
import { isCost, partyOf, type TypedRow } from './typed-booking.ts';
import type { BookKeeping } from './use-book-keeping.ts';

type RowFieldsProps = {
  readonly row: TypedRow;
  readonly place: number;
  readonly books: BookKeeping;
  readonly sayAt: (field: string) => string | null;
  readonly onChange: (changes: Partial<TypedRow>) => void;
  readonly onRemove: () => void;
};

export function RowFields(props: RowFieldsProps) {
  const t = useText();
  const { row, place, books, sayAt, onChange, onRemove } = props;
  const { id } = row;
  return (
    <fieldset className={classes.row}>
      <legend>{t('booking.row', { place })}</legend>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <AccountSelect
          id={`account-${id}`}
          label={t('booking.account')}
          choices={books.accountChoices}
          value={row.account}
          error={sayAt(`account-${id}`)}
          onChange={(account) => onChange({ account })}
        />
        <div className={classes.amount}>
          <NativeSelect
            label={t('booking.side')}
            value={row.side}
            onChange={({ currentTarget: { value } }) => onChange({ side: value as TypedRow['side'] })}
            data={[
              { value: 'debit', label: t('booking.debit') },
              { value: 'credit', label: t('booking.credit') },
            ]}
          />
          <MoneyField
            id={`amount-${id}`}
            label={t('word.amount')}
            value={row.amount}
            error={sayAt(`amount-${id}`)}
            onChange={(amount) => onChange({ amount })}
          />
        </div>
        {partyOf(row.account) && <PartyFields {...props} />}
        {isCost(row.account) && (
          <ChoiceField
            id={`bearer-${id}`}
            label={t('booking.bearer')}
            choices={bearerChoices(books)}
            value={row.bearer}
            error={sayAt(`bearer-${id}`)}
            onChange={(bearer) => onChange({ bearer })}
          />
        )}
      </SimpleGrid>
      <Button variant="subtle" color="gray" size="sm" onClick={onRemove}>
        {t('booking.removeRow', { place })}
      </Button>
    </fieldset>
  );
}

function PartyFields({ row, books, sayAt, onChange }: RowFieldsProps) {
  const t = useText();
  const { id } = row;
  const kind = partyOf(row.account) ?? 'owner';
  const parties = (kind === 'owner' ? books.owners : books.suppliers).map(({ value, label }) => ({
    value: `${kind}:${value}`,
    label,
  }));
  return (
    <>
      <ChoiceField
        id={`party-${id}`}
        label={t(kind === 'owner' ? 'word.owner' : 'word.supplier')}
        choices={parties}
        value={row.party}
        error={sayAt(`party-${id}`)}
        onChange={(party) => onChange({ party })}
      />
      <ChoiceField
        id={`claim-${id}`}
        label={t('booking.claim')}
        choices={claimKinds.map((value) => ({ value, label: t(`booking.claim.${value}`) }))}
        value={row.claimKind}
        none={t('booking.onAccount')}
        onChange={(claimKind) => onChange({ claimKind })}
      />
      {row.claimKind !== '' && (
        <LocalDateField
          id={`due-${id}`}
          label={t('booking.dueOn')}
          value={row.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
      )}
    </>
  );
}

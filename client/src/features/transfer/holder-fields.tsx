import { Button, Checkbox, NativeSelect, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { partyName } from 'shared-domain/ownership';
import type { Shown } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import type { TypedForm } from '../../ui/index.ts';
import classes from './transfer.module.css';
import { contactOf, type TypedHolder, type TypedTransfer } from './typed-transfer.ts';

const newcomer = 'new';

type HolderFieldsProps = {
  readonly typed: TypedForm<TypedTransfer>;
  readonly holder: TypedHolder;
  readonly place: number;
  readonly owners: readonly Shown<'owner'>[];
};

export function HolderFields({ typed, holder, place, owners }: HolderFieldsProps) {
  const t = useText();
  const { form, set, sayAt } = typed;
  const change = (changes: Partial<TypedHolder>) =>
    set({ holders: form.holders.map((one) => (one.id === holder.id ? { ...one, ...changes } : one)) });
  const known = owners
    .map(({ id, body }) => ({ value: id, label: partyName(body.party) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const name = nameOf(holder, owners) || t('transfer.holder', { place });
  return (
    <Stack className={classes.holder} gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          id={`holder-${holder.id}`}
          label={t('transfer.holder', { place })}
          value={holder.isNew ? newcomer : holder.ownerId}
          error={sayAt(`holder-${holder.id}`)}
          onChange={({ currentTarget: { value } }) =>
            change({ isNew: value === newcomer, ownerId: value === newcomer ? '' : value })
          }
          data={[
            { value: '', label: t('transfer.choose') },
            ...known,
            { value: newcomer, label: t('transfer.someoneNew') },
          ]}
        />
        <TextInput
          id={`share-${holder.id}`}
          label={t('transfer.share', { place })}
          description={place === 1 ? t('transfer.shareHint') : null}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={holder.share}
          error={sayAt(`share-${holder.id}`)}
          autoComplete="off"
          onChange={(event) => change({ share: event.currentTarget.value })}
        />
      </SimpleGrid>
      {holder.isNew && <NewcomerFields holder={holder} change={change} error={sayAt(`name-${holder.id}`)} />}
      {form.holders.length > 1 && (
        <>
          <Radio
            name="contact"
            size="md"
            label={t('transfer.contact', { name })}
            checked={contactOf(form) === holder.id}
            onChange={() => set({ contact: holder.id })}
          />
          <Button variant="subtle" onClick={() => remove(typed, holder.id)}>
            {t('transfer.removeHolder', { place })}
          </Button>
        </>
      )}
    </Stack>
  );
}

type NewcomerFieldsProps = {
  readonly holder: TypedHolder;
  readonly change: (changes: Partial<TypedHolder>) => void;
  readonly error: string | null;
};

function NewcomerFields({ holder, change, error }: NewcomerFieldsProps) {
  const t = useText();
  return (
    <>
      <Checkbox
        label={t('transfer.isFirm')}
        checked={holder.isFirm}
        onChange={(event) => change({ isFirm: event.currentTarget.checked })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {!holder.isFirm && (
          <TextInput
            label={t('transfer.firstName')}
            value={holder.firstName}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => change({ firstName: event.currentTarget.value })}
          />
        )}
        <TextInput
          id={`name-${holder.id}`}
          label={t('transfer.lastName')}
          value={holder.lastName}
          maxLength={80}
          error={error}
          autoComplete="off"
          onChange={(event) => change({ lastName: event.currentTarget.value })}
        />
        <TextInput
          label={t('word.email')}
          type="email"
          value={holder.email}
          autoComplete="off"
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
      </SimpleGrid>
    </>
  );
}

/** What the holder is called, as far as the form says it. */
export function nameOf(holder: TypedHolder, owners: readonly Shown<'owner'>[]): string {
  if (holder.isNew) return `${holder.isFirm ? '' : holder.firstName} ${holder.lastName}`.trim();
  const owner = owners.find(({ id }) => id === holder.ownerId);
  return owner ? partyName(owner.body.party) : '';
}

function remove({ form, set }: TypedForm<TypedTransfer>, id: string): void {
  const holders = form.holders.filter((one) => one.id !== id);
  const contact = form.contact === id ? '' : form.contact;
  set({ holders, contact });
}

import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { useActions } from '../../data/index.ts';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { Sheet } from '../../ui/index.ts';
import { useEntry } from './entry-context.tsx';
import { readNewSupplier } from './new-supplier.ts';

type NewSupplierSheetProps = {
  /** What was typed in the field; null: the sheet is closed. */
  readonly name: string | null;
  readonly onClose: () => void;
  readonly onCreated: (supplierId: string) => void;
};

export function NewSupplierSheet({ name, onClose, onCreated }: NewSupplierSheetProps) {
  const t = useText();
  return (
    <Sheet title={t('entry.newSupplier')} isOpen={name !== null} onClose={onClose}>
      {name !== null && <NewSupplierForm name={name} onClose={onClose} onCreated={onCreated} />}
    </Sheet>
  );
}

function NewSupplierForm({ name: first, onClose, onCreated }: NewSupplierSheetProps) {
  const t = useText();
  const say = useRefusalText();
  const actions = useActions();
  const { desk } = useEntry();
  const [typed, setTyped] = useState({ name: first ?? '', enterpriseNumber: '', iban: '' });
  const [wrong, setWrong] = useState<Partial<Record<keyof typeof typed, Refusal>>>({});
  async function save(event: FormEvent) {
    event.preventDefault();
    // The form stands inside that of the invoice as far as React's events go.
    event.stopPropagation();
    const read = readNewSupplier(typed, today());
    if (!read.ok) return setWrong(read.refusal);
    const saved = await actions.saveRecord('supplier', desk.organisation, { body: read.value });
    if (!saved.ok) return setWrong({ name: saved.refusal });
    onCreated(saved.value.id);
    onClose();
  }
  const field = (name: keyof typeof typed, label: string) => (
    <TextInput
      label={label}
      value={typed[name]}
      error={wrong[name] && say(wrong[name])}
      autoComplete="off"
      onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
    />
  );
  return (
    <form onSubmit={save} noValidate>
      <Stack>
        {field('name', t('word.name'))}
        {field('enterpriseNumber', t('entry.enterpriseNumber'))}
        {field('iban', t('entry.iban'))}
        <Button type="submit">{t('entry.useSupplier')}</Button>
      </Stack>
    </form>
  );
}

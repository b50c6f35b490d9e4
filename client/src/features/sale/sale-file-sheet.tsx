import { SimpleGrid, TextInput } from '@mantine/core';
import { type Shown, useActions, useKeptForm } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { FormSheet, LocalDateField, type TypedForm, useTypedForm } from '../../ui/index.ts';
import { ToldFields } from './told-fields.tsx';
import { exampleSaleFile, lists, readSaleFile, type TypedSaleFile, typeSaleFile } from './typed-sale-file.ts';

type SaleFileSheetProps = { readonly file: Shown<'saleFile'>; readonly onClose: () => void };

const days = [
  'contractReceivedOn',
  'contractAnsweredOn',
  'deedReceivedOn',
  'deedAnsweredOn',
  'deedOn',
  'noticeOfDeedOn',
  'contestedOn',
] as const;

/** Days of the notary's letters, and what only people know. */
export function SaleFileSheet({ file, onClose }: SaleFileSheetProps) {
  const t = useText();
  const actions = useActions();
  const typed = useTypedForm<TypedSaleFile>({
    first: typeSaleFile(file.body),
    keeping: useKeptForm({ form: 'sale', record: file.id }),
    like: exampleSaleFile(file.body),
    troublesOf: () => ({}),
    save: (form) =>
      actions.saveRecord('saleFile', file.organisation, { id: file.id, patch: readSaleFile(form) }),
    onDone: onClose,
  });
  const { form, set } = typed;
  return (
    <FormSheet title={t('sale.file')} done={t('sale.save')} typed={typed} onClose={onClose}>
      <TextInput
        label={t('sale.notary')}
        maxLength={400}
        autoComplete="off"
        value={form.notary}
        onChange={(event) => set({ notary: event.currentTarget.value })}
      />
      <TextInput
        label={t('sale.buyer')}
        maxLength={400}
        autoComplete="off"
        value={form.buyer}
        onChange={(event) => set({ buyer: event.currentTarget.value })}
      />
      <Days typed={typed} />
      {lists.map((list) => (
        <ToldFields
          key={list}
          legend={t(`sale.list.${list}`)}
          told={form[list]}
          onChange={(told) => set({ [list]: told })}
        />
      ))}
    </FormSheet>
  );
}

function Days({ typed }: { readonly typed: TypedForm<TypedSaleFile> }) {
  const t = useText();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {days.map((day) => (
        <LocalDateField
          key={day}
          id={`sale-${day}`}
          label={t(`sale.day.${day}`)}
          value={typed.form[day]}
          onChange={(on) => typed.set({ [day]: on })}
        />
      ))}
    </SimpleGrid>
  );
}

import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { cleanText, type LocalDate } from 'shared-domain/kernel';
import { emptySaleFile } from 'shared-domain/receivables';
import { type Shown, useActions, useKeptForm } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { newId, today } from '../../platform/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';
import { FormSheet, LocalDateField, useTypedForm } from '../../ui/index.ts';

type NewSaleSheetProps = {
  readonly choice: BuildingChoice;
  readonly lots: readonly Shown<'lot'>[];
  readonly onClose: () => void;
};
type TypedSale = { readonly lotId: string; readonly notary: string; readonly receivedOn: LocalDate | null };

/** A notary wrote: from here the days count. */
export function NewSaleSheet({ choice, lots, onClose }: NewSaleSheetProps) {
  const t = useText();
  const actions = useActions();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const typed = useTypedForm<TypedSale>({
    first: { lotId: '', notary: '', receivedOn: today() },
    keeping: useKeptForm({ form: 'sale', within: choice.id }),
    troublesOf: ({ lotId, receivedOn }) => ({
      ...(lotId === '' && { 'sale-lot': { code: 'field.missing' } }),
      ...(receivedOn === null && { 'sale-received': { code: 'field.missing' } }),
    }),
    save: ({ lotId, notary, receivedOn }) => {
      const on = receivedOn ?? today();
      const body = {
        ...emptySaleFile({ building: choice.id, lotId, openedOn: on }),
        notary: cleanText(notary).trim(),
        beforeContract: { receivedOn: on, answeredOn: null },
      };
      return actions.saveRecord('saleFile', choice.organisation, { id, body });
    },
    onDone: () => {
      onClose();
      void navigate({ to: '/sales/$saleId', params: { saleId: id } });
    },
  });
  const { form, set, sayAt } = typed;
  return (
    <FormSheet title={t('sale.new')} done={t('sale.open')} typed={typed} onClose={onClose}>
      <NativeSelect
        id="sale-lot"
        label={t('word.lot')}
        value={form.lotId}
        error={sayAt('sale-lot')}
        onChange={({ currentTarget: { value } }) => set({ lotId: value })}
        data={[
          { value: '', label: t('sale.chooseLot') },
          ...lots.map((lot) => ({ value: lot.id, label: lot.body.number })),
        ]}
      />
      <TextInput
        label={t('sale.notary')}
        maxLength={400}
        autoComplete="off"
        value={form.notary}
        onChange={(event) => set({ notary: event.currentTarget.value })}
      />
      <LocalDateField
        id="sale-received"
        label={t('sale.receivedOn')}
        value={form.receivedOn}
        error={sayAt('sale-received')}
        onChange={(receivedOn) => set({ receivedOn })}
      />
    </FormSheet>
  );
}

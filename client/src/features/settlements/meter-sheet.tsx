import { TextInput } from '@mantine/core';
import { accept } from 'shared-domain/kernel';
import type { Meter, SettlementDocuments } from 'shared-domain/receivables';
import { useText } from '../../i18n/index.ts';
import { FormSheet, useTypedForm } from '../../ui/index.ts';
import { readMeter, type TypedMeter } from './typed-meter.ts';

type MeterSheetProps = {
  readonly lots: SettlementDocuments['lots'];
  readonly onDone: (meter: Meter) => void;
  readonly onClose: () => void;
};

export function MeterSheet({ lots, onDone, onClose }: MeterSheetProps) {
  const t = useText();
  const typed = useTypedForm<TypedMeter>({
    first: { account: '', unit: 'm³', readings: {} },
    troublesOf: (form) => readMeter(form).troubles,
    save: async (form) => {
      const { meter } = readMeter(form);
      if (meter) onDone(meter);
      return accept(null);
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  const inRank = [...lots].sort((a, b) => (a.body.rank < b.body.rank ? -1 : 1));
  return (
    <FormSheet title={t('settlements.addMeter')} done={t('word.add')} typed={typed} onClose={onClose}>
      <TextInput
        id="meter-account"
        label={t('settlements.meterAccount')}
        description={t('settlements.meterAccountHint')}
        value={form.account}
        error={sayAt('meter-account')}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => set({ account: event.currentTarget.value })}
      />
      <TextInput
        id="meter-unit"
        label={t('settlements.meterUnit')}
        value={form.unit}
        maxLength={20}
        error={sayAt('meter-unit')}
        autoComplete="off"
        onChange={(event) => set({ unit: event.currentTarget.value })}
      />
      {inRank.map(({ id, body }) => (
        <TextInput
          key={id}
          id={`meter-${id}`}
          label={t('settlements.readingOf', { lot: body.number })}
          value={form.readings[id] ?? ''}
          error={sayAt(`meter-${id}`)}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => set({ readings: { ...form.readings, [id]: event.currentTarget.value } })}
        />
      ))}
    </FormSheet>
  );
}

import { TextInput } from '@mantine/core';
import { accept } from 'shared-domain/kernel';
import { formatUnits, type Meter, type SettlementDocuments } from 'shared-domain/receivables';
import { useKeptForm } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { FormSheet, useTypedForm } from '../../ui/index.ts';
import { readMeter, type TypedMeter } from './typed-meter.ts';

type MeterSheetProps = {
  /** What it will be part of: a building's period, or a correction. */
  readonly within: string;
  readonly lots: SettlementDocuments['lots'];
  /** Those of the settlement before. */
  readonly before: readonly Meter[];
  /** The first of them that this one has not got yet. */
  readonly next: Meter | undefined;
  readonly onDone: (meter: Meter) => void;
  readonly onClose: () => void;
};

export function MeterSheet({ within, lots, before, next, onDone, onClose }: MeterSheetProps) {
  const t = useText();
  const { language } = useFormat();
  const typed = useTypedForm<TypedMeter>({
    first: { account: next?.account ?? '', unit: next?.unit ?? 'm³', readings: {} },
    keeping: useKeptForm({ form: 'meter', within }),
    troublesOf: (form) => readMeter(form).troubles,
    save: async (form) => {
      const { meter } = readMeter(form);
      if (meter) onDone(meter);
      return accept(null);
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  const earlier = before.find(({ account, unit }) => account === form.account && unit === form.unit);
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
          description={usedBefore(id)}
          value={form.readings[id] ?? ''}
          error={sayAt(`meter-${id}`)}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => set({ readings: { ...form.readings, [id]: event.currentTarget.value } })}
        />
      ))}
    </FormSheet>
  );

  function usedBefore(lotId: string): string | null {
    const units = earlier?.readings[lotId];
    if (!earlier || units === undefined) return null;
    const used = `${formatUnits(units, earlier.decimals, language)} ${earlier.unit}`;
    return t('plot.usedBefore', { used });
  }
}

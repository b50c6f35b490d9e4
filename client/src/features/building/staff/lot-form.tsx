import { NativeSelect, Text, TextInput } from '@mantine/core';
import { type LotKind, lotKinds } from 'shared-domain/ownership';
import { type Shown, useActions, useKeptForm } from '../../../data/index.ts';
import { useText } from '../../../i18n/index.ts';
import { FormSheet, useTypedForm } from '../../../ui/index.ts';
import { nextRank } from '../building-view.ts';
import type { BuildingFile } from '../use-building-file.ts';
import { readLot, typedLot } from './typed-lot.ts';

type LotFormProps = {
  readonly file: BuildingFile;
  readonly lot: Shown<'lot'> | null;
  readonly onClose: () => void;
};

export function LotForm({ file, lot, onClose }: LotFormProps) {
  const t = useText();
  const actions = useActions();
  const { organisation, id: building } = file.choice;
  const taken = file.lots.filter((one) => one.id !== lot?.id).map((one) => one.body.number);
  const typed = useTypedForm({
    first: typedLot(lot?.body ?? null),
    keeping: useKeptForm({ form: 'lot', record: lot?.id, within: building }),
    troublesOf: (form) => readLot(form, taken).troubles,
    save: (form) => {
      const read = readLot(form, taken).lot;
      if (lot) return actions.saveRecord('lot', organisation, { id: lot.id, patch: read });
      const rank = nextRank(file.lots.map((one) => one.body.rank));
      return actions.saveRecord('lot', organisation, { body: { building, rank, ...read } });
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  return (
    <FormSheet
      title={t(lot ? 'building.editLot' : 'building.newLot')}
      done={t('building.apply')}
      typed={typed}
      onClose={onClose}
    >
      <TextInput
        id="lot-number"
        label={t('building.lotNumber')}
        value={form.number}
        error={sayAt('lot-number')}
        autoComplete="off"
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('building.lotKind')}
        value={form.kind}
        onChange={(event) => set({ kind: event.currentTarget.value as LotKind })}
        data={lotKinds.map((value) => ({ value, label: t(`lot.kind.${value}`) }))}
      />
      <TextInput
        id="lot-floor"
        label={t('building.lotFloor')}
        description={t('building.lotFloorHint')}
        value={form.floor}
        error={sayAt('lot-floor')}
        autoComplete="off"
        onChange={(event) => set({ floor: event.currentTarget.value })}
      />
      <TextInput
        label={t('building.description')}
        value={form.description}
        maxLength={400}
        autoComplete="off"
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      {!lot && (
        <Text size="sm" c="dimmed">
          {t('building.lotThenKey')}
        </Text>
      )}
    </FormSheet>
  );
}

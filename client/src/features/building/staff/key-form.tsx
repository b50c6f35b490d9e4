import { NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { type Shown, useActions, useDocuments, useKeptForm } from '../../../data/index.ts';
import { useText } from '../../../i18n/index.ts';
import { today } from '../../../platform/index.ts';
import { FormSheet, LocalDateField, type TypedForm, useTypedForm } from '../../../ui/index.ts';
import { nextRank } from '../building-view.ts';
import classes from '../key-matrix.module.css';
import { SumWord } from '../sum-word.tsx';
import type { BuildingFile } from '../use-building-file.ts';
import { PartFields } from './part-fields.tsx';
import { readKey, type TypedKey, typedKey, usedUntil, yearBegunOn } from './typed-key.ts';

type KeyFormProps = {
  readonly file: BuildingFile;
  /** The key that gets a new version; null: a new key. */
  readonly before: Shown<'allocationKey'> | null;
  readonly onClose: () => void;
};

export function KeyForm({ file, before, onClose }: KeyFormProps) {
  const invoices = useDocuments('invoice', before ? { building: file.choice.id } : null);
  if (before && !invoices) return null;
  return <KeyFields file={file} before={before} invoices={invoices ?? []} onClose={onClose} />;
}

function KeyFields(props: KeyFormProps & { readonly invoices: readonly Shown<'invoice'>[] }) {
  const { file, before, invoices, onClose } = props;
  const t = useText();
  const actions = useActions();
  const { organisation, id: building } = file.choice;
  const read = (form: TypedKey) =>
    readKey(form, before?.body ?? null, usedUntil(before?.id ?? null, invoices));
  const typed = useTypedForm<TypedKey>({
    first: typedKey(before?.body ?? null, file.building.body, useFirstKey(file)),
    keeping: useKeptForm({ form: 'key', record: before?.id, within: building }),
    troublesOf: (form) => read(form).troubles,
    save: (form) => {
      const { key } = read(form);
      if (before) {
        const { name, versions } = key;
        return actions.saveRecord('allocationKey', organisation, {
          id: before.id,
          patch: { name, versions },
        });
      }
      const rank = nextRank(file.columns.map((column) => column.key.body.rank));
      return actions.saveRecord('allocationKey', organisation, { body: { building, rank, ...key } });
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  const title = before ? t('building.newVersionOf', { code: before.body.code }) : t('building.newKey');
  return (
    <FormSheet
      title={title}
      done={t('building.apply')}
      typed={typed}
      onClose={onClose}
      bar={
        <div className={classes.bar} id="key-parts" tabIndex={-1} role="status">
          <span>{t('building.sum')}</span>
          <SumWord sums={read(form).sums} />
        </div>
      }
    >
      {before ? (
        <Text size="sm" c="dimmed">
          {t('building.versionsStay')}
        </Text>
      ) : (
        <NewKeyFields typed={typed} />
      )}
      <LocalDateField
        id="key-from"
        label={t('building.keyFrom')}
        {...(!before && { description: t('building.keyFromHint') })}
        value={form.from}
        error={sayAt('key-from')}
        onChange={(from) => set({ from })}
      />
      <PartFields file={file} typed={typed} />
    </FormSheet>
  );
}

function useFirstKey(file: BuildingFile) {
  const t = useText();
  if (file.columns.length > 0) return null;
  return { name: t('building.generalName'), from: yearBegunOn(file.building.body.yearStart, today()) };
}

function NewKeyFields({ typed }: { readonly typed: TypedForm<TypedKey> }) {
  const t = useText();
  const { form, set, sayAt } = typed;
  return (
    <SimpleGrid cols={2}>
      <TextInput
        id="key-code"
        label={t('building.keyCode')}
        value={form.code}
        maxLength={12}
        error={sayAt('key-code')}
        autoComplete="off"
        onChange={(event) => set({ code: event.currentTarget.value })}
      />
      <TextInput
        id="key-denominator"
        label={t('building.denominator')}
        inputMode="numeric"
        value={form.denominator}
        error={sayAt('key-denominator')}
        autoComplete="off"
        onChange={(event) => set({ denominator: event.currentTarget.value })}
      />
      <TextInput
        id="key-name"
        label={t('building.keyName')}
        value={form.name}
        maxLength={80}
        error={sayAt('key-name')}
        autoComplete="off"
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('building.keyKind')}
        value={form.kind}
        onChange={(event) => set({ kind: event.currentTarget.value as TypedKey['kind'] })}
        data={[
          { value: 'general', label: t('building.keyGeneral') },
          { value: 'special', label: t('building.keySpecial') },
        ]}
      />
    </SimpleGrid>
  );
}

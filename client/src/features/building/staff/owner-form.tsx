import { NativeSelect, SegmentedControl, SimpleGrid, TextInput, type TextInputProps } from '@mantine/core';
import { type Language, languages } from 'shared-domain/kernel';
import { type Shown, useActions, useKeptForm } from '../../../data/index.ts';
import { languageNames, useText } from '../../../i18n/index.ts';
import { FormSheet, type TypedForm, useTypedForm } from '../../../ui/index.ts';
import type { BuildingFile } from '../use-building-file.ts';
import { changesOf, readOwner, type TypedOwner, typedOwner } from './typed-owner.ts';

type OwnerFormProps = {
  readonly file: BuildingFile;
  readonly owner: Shown<'owner'> | null;
  readonly onClose: () => void;
};

export function OwnerForm({ file, owner, onClose }: OwnerFormProps) {
  const t = useText();
  const actions = useActions();
  const { organisation, id: building } = file.choice;
  const typed = useTypedForm<TypedOwner>({
    first: typedOwner(owner?.body ?? null, file.building.body.language),
    keeping: useKeptForm({ form: 'owner', record: owner?.id, within: building }),
    troublesOf: (form) => readOwner(form).troubles,
    save: (form) => {
      const read = readOwner(form).owner;
      if (!owner) return actions.saveRecord('owner', organisation, { body: { building, ...read } });
      return actions.saveRecord('owner', organisation, { id: owner.id, patch: changesOf(owner.body, read) });
    },
    onDone: onClose,
  });
  const { form, set } = typed;
  return (
    <FormSheet
      title={t(owner ? 'building.editOwner' : 'building.newOwner')}
      done={t('building.apply')}
      typed={typed}
      onClose={onClose}
    >
      <SegmentedControl
        fullWidth
        aria-label={t('building.partyIs')}
        value={form.is}
        onChange={(is) => set({ is: is as TypedOwner['is'] })}
        data={[
          { value: 'person', label: t('building.person') },
          { value: 'firm', label: t('building.firm') },
        ]}
      />
      <PartyFields typed={typed} />
      <NativeSelect
        label={t('building.writesIn')}
        value={form.language}
        onChange={(event) => set({ language: event.currentTarget.value as Language })}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <Field typed={typed} name="email" label={t('word.email')} type="email" />
      <Field typed={typed} name="phone" label={t('word.phone')} type="tel" maxLength={40} />
      <Field typed={typed} name="street" label={t('building.street')} maxLength={120} />
      <SimpleGrid cols={2}>
        <Field typed={typed} name="postalCode" label={t('building.postalCode')} maxLength={12} />
        <Field typed={typed} name="city" label={t('building.city')} maxLength={80} />
      </SimpleGrid>
    </FormSheet>
  );
}

function PartyFields({ typed }: { readonly typed: TypedForm<TypedOwner> }) {
  const t = useText();
  if (typed.form.is === 'person') {
    return (
      <SimpleGrid cols={2}>
        <Field typed={typed} name="firstName" label={t('building.firstName')} maxLength={80} />
        <Field typed={typed} name="lastName" label={t('building.lastName')} maxLength={80} />
      </SimpleGrid>
    );
  }
  return (
    <>
      <Field typed={typed} name="firmName" label={t('building.firmName')} maxLength={120} />
      <Field
        typed={typed}
        name="enterpriseNumber"
        label={t('building.enterpriseNumber')}
        inputMode="numeric"
      />
    </>
  );
}

type FieldProps = TextInputProps & {
  readonly typed: TypedForm<TypedOwner>;
  readonly name: Exclude<keyof TypedOwner, 'is' | 'language'>;
};

function Field({ typed, name, ...input }: FieldProps) {
  return (
    <TextInput
      {...input}
      id={`owner-${name}`}
      value={typed.form[name]}
      error={typed.sayAt(`owner-${name}`)}
      autoComplete="off"
      onChange={(event) => typed.set({ [name]: event.currentTarget.value })}
    />
  );
}

import { Button, NativeSelect, SimpleGrid, Text, TextInput, type TextInputProps } from '@mantine/core';
import { type Language, languages } from 'shared-domain/kernel';
import type { Building } from 'shared-domain/ownership';
import { languageNames, useText } from '../../../i18n/index.ts';
import { LocalDateField, MoneyField, type TypedForm } from '../../../ui/index.ts';
import { raisesThreshold, type TypedAccount, type TypedBuilding } from './typed-building.ts';

type TypedProps = { readonly typed: TypedForm<TypedBuilding> };
type BuildingFieldsProps = TypedProps & { readonly before: Building | null };

/** What a building says about itself, for a new one and for one that changes. */
export function BuildingFields({ typed, before }: BuildingFieldsProps) {
  const t = useText();
  const { form, set } = typed;
  return (
    <>
      <Field typed={typed} name="name" label={t('word.name')} maxLength={120} />
      <Field typed={typed} name="street" label={t('building.street')} maxLength={120} />
      <SimpleGrid cols={2}>
        <Field typed={typed} name="postalCode" label={t('building.postalCode')} maxLength={12} />
        <Field typed={typed} name="city" label={t('building.city')} maxLength={80} />
      </SimpleGrid>
      <Field
        typed={typed}
        name="enterpriseNumber"
        label={t('building.enterpriseNumber')}
        inputMode="numeric"
      />
      <NativeSelect
        label={t('word.language')}
        value={form.language}
        onChange={(event) => set({ language: event.currentTarget.value as Language })}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <Field
        typed={typed}
        name="denominator"
        label={t('building.denominator')}
        description={t('building.denominatorHint')}
        inputMode="numeric"
      />
      <Field
        typed={typed}
        name="yearStart"
        label={t('building.yearStart')}
        description={t('building.yearStartHint')}
      />
      <MoneyField
        label={t('building.threshold')}
        description={t('building.thresholdHint')}
        value={form.threshold}
        onChange={(threshold) => set({ threshold })}
      />
      {raisesThreshold(form, before) && <DecisionFields typed={typed} />}
      <AccountFields typed={typed} />
    </>
  );
}

/** [OWN-9] The threshold goes up: the assembly that decided so, and where its minutes say it. */
function DecisionFields({ typed }: TypedProps) {
  const t = useText();
  return (
    <>
      <Text size="sm">{t('building.thresholdDecision')}</Text>
      <LocalDateField
        id="building-decidedOn"
        label={t('building.thresholdDecidedOn')}
        value={typed.form.decidedOn}
        error={typed.sayAt('building-decidedOn')}
        onChange={(decidedOn) => typed.set({ decidedOn })}
      />
      <Field typed={typed} name="reference" label={t('building.thresholdReference')} maxLength={200} />
    </>
  );
}

function AccountFields({ typed }: TypedProps) {
  const t = useText();
  const { accounts } = typed.form;
  const change = (place: number, changes: Partial<TypedAccount>) =>
    typed.set({ accounts: accounts.map((one, at) => (at === place ? { ...one, ...changes } : one)) });
  return (
    <>
      {accounts.map(({ iban, purpose }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: accounts are named by their place while they are typed
        <SimpleGrid key={place} cols={{ base: 1, xs: 2 }}>
          <TextInput
            id={`building-iban-${place}`}
            label={t('building.iban', { place: place + 1 })}
            value={iban}
            error={typed.sayAt(`building-iban-${place}`)}
            autoComplete="off"
            onChange={(event) => change(place, { iban: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('building.purpose', { place: place + 1 })}
            value={purpose}
            onChange={(event) =>
              change(place, { purpose: event.currentTarget.value as TypedAccount['purpose'] })
            }
            data={(['current', 'savings'] as const).map((value) => ({
              value,
              label: t(`building.purpose.${value}`),
            }))}
          />
        </SimpleGrid>
      ))}
      <Button
        variant="default"
        onClick={() => typed.set({ accounts: [...accounts, { iban: '', purpose: 'current' }] })}
      >
        {t('building.addAccount')}
      </Button>
    </>
  );
}

type FieldProps = TextInputProps & {
  readonly typed: TypedForm<TypedBuilding>;
  readonly name: Exclude<keyof TypedBuilding, 'language' | 'threshold' | 'decidedOn' | 'accounts'>;
};

function Field({ typed, name, ...input }: FieldProps) {
  return (
    <TextInput
      {...input}
      id={`building-${name}`}
      value={typed.form[name]}
      error={typed.sayAt(`building-${name}`)}
      autoComplete="off"
      onChange={(event) => typed.set({ [name]: event.currentTarget.value })}
    />
  );
}

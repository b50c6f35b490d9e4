import {
  Alert,
  Button,
  NativeSelect,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
  type TextInputProps,
} from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { type Shown, useActions, useDocuments, useKeptForm } from '../../data/index.ts';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { type Choice, FormErrorSummary, TakenUpLine, useTyping, withChosen } from '../../ui/index.ts';
import { alikeOf } from './find-suppliers.ts';
import { IbanFields } from './iban-fields.tsx';
import { asNew, changesOf, readSupplier, type TypedSupplier, typed } from './typed-supplier.ts';

type SupplierFormProps = {
  /** Whose supplier it is; of a new one, at first. */
  readonly organisation: string;
  /** Among which a new one's is chosen. */
  readonly offices: readonly Choice[];
  readonly known: Shown<'supplier'> | null;
};
type OfOffice = TypedSupplier & { readonly organisation: string };
type TextField = Exclude<keyof TypedSupplier, 'ibans'>;

export function SupplierForm({ organisation, offices, known }: SupplierFormProps) {
  const t = useText();
  const say = useRefusalText();
  const { form, set, isReady, takenUp, forget } = useTyping<OfOffice>({
    first: { ...typed(known?.body ?? null), organisation },
    keeping: useKeptForm({ form: 'supplier', record: known?.id }),
  });
  const { attempt, refusal, save } = useSave(known, forget);
  const { supplier, troubles } = readSupplier(form);
  const shown = attempt > 0 ? troubles : {};
  const suppliers = useDocuments('supplier', { organisation: form.organisation }) ?? [];
  const alike = alikeOf(suppliers, known?.id ?? null, supplier.enterpriseNumber);

  const sayAt = (name: string) => shown[name] && say(shown[name]);
  const text = (name: TextField, label: string, more: Partial<TextInputProps> = {}) => (
    <TextInput
      id={`supplier-${name}`}
      label={label}
      value={form[name]}
      error={sayAt(name)}
      autoComplete="off"
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      {...more}
    />
  );
  const errors = Object.entries(shown).map(([name, one]) => ({
    field: `supplier-${name}`,
    message: say(one),
  }));
  function submit(event: FormEvent) {
    event.preventDefault();
    void save(form);
  }
  if (!isReady) return null;
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw="46rem">
        <TakenUpLine takenUp={takenUp} />
        {offices.length > 1 && (
          <NativeSelect
            label={t('suppliers.organisation')}
            data={withChosen(offices, form.organisation)}
            value={form.organisation}
            onChange={(event) => set({ organisation: event.currentTarget.value })}
          />
        )}
        {text('name', t('word.name'), { maxLength: 120 })}
        {text('enterpriseNumber', t('suppliers.enterpriseNumber'), { inputMode: 'numeric' })}
        {alike && (
          <Alert color="yellow" variant="light" role="status">
            {t('suppliers.alike', { name: alike.body.name })}
          </Alert>
        )}
        <IbanFields
          ibans={form.ibans}
          errorAt={(place) => sayAt(`ibans.${place}`)}
          onChange={(ibans) => set({ ibans })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {text('email', t('word.email'), { type: 'email', inputMode: 'email' })}
          {text('phone', t('word.phone'), { type: 'tel', maxLength: 40 })}
          {text('defaultAccount', t('suppliers.account'), {
            description: t('suppliers.accountHint'),
            inputMode: 'numeric',
          })}
          {text('defaultKeyCode', t('suppliers.key'), { description: t('suppliers.keyHint'), maxLength: 12 })}
        </SimpleGrid>
        <Textarea
          label={t('suppliers.note')}
          autosize
          minRows={2}
          maxLength={1000}
          value={form.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <FormErrorSummary errors={errors} attempt={attempt} />
        {refusal && (
          <Alert color="red" variant="light" role="alert">
            {say(refusal)}
          </Alert>
        )}
        <Button type="submit">{t('suppliers.save')}</Button>
      </Stack>
    </form>
  );
}

function useSave(known: Shown<'supplier'> | null, onSaved: () => void) {
  const actions = useActions();
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // What the form began with: only what the person changed since is written.
  const [began] = useState(known?.body ?? null);
  async function save(form: OfOffice) {
    const { supplier, troubles } = readSupplier(form);
    setRefusal(null);
    if (Object.keys(troubles).length > 0) return setAttempt(attempt + 1);
    const change =
      known && began
        ? { id: known.id, patch: changesOf(began, supplier) }
        : { body: asNew(supplier, today()) };
    const saved = await actions.saveRecord('supplier', form.organisation, change);
    if (!saved.ok) return setRefusal(saved.refusal);
    onSaved();
    await navigate({ to: '/suppliers' });
  }
  return { attempt, refusal, save };
}

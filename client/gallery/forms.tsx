import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { accept, type Cents, type LocalDate, refuse } from 'shared-domain/kernel';
import {
  FormErrorSummary,
  FormSheet,
  LocalDateField,
  MoneyField,
  PhotoInput,
  Sheet,
  TakenUpLine,
  useTypedForm,
} from '../src/ui/index.ts';
import { Room, Specimen } from './specimen.tsx';

export function Forms() {
  return (
    <Room title="Forms">
      <Specimen of="MoneyField">
        <Money label="Rien" first={null} />
        <Money label="Un montant" first={123_456} />
        <Money label="Refusé" first={100} error="Le montant dépasse la facture." />
      </Specimen>
      <Specimen of="LocalDateField">
        <Day label="Rien" first={null} />
        <Day label="Un jour" first="2026-03-31" />
        <Day label="Refusé" first="2026-03-31" error="L’exercice est clôturé." />
      </Specimen>
      <Specimen of="FormErrorSummary">
        <FormErrorSummary
          attempt={0}
          errors={[
            { field: 'gallery-name', message: 'Nom : il manque.' },
            { field: 'gallery-total', message: 'Total : il ne fait pas la somme des lignes.' },
          ]}
        />
      </Specimen>
      <Specimen of="TakenUpLine">
        <TakenUpLine takenUp={{ shown: 'typed', isContested: false, swap: () => undefined }} />
        <TakenUpLine takenUp={{ shown: 'typed', isContested: true, swap: () => undefined }} />
        <TakenUpLine takenUp={{ shown: 'first', isContested: false, swap: () => undefined }} />
      </Specimen>
      <Specimen of="Sheet, FormSheet">
        <Group>
          <PlainSheet />
          <RefusedForm />
        </Group>
      </Specimen>
      <Specimen of="PhotoInput">
        <PhotoInput onPages={() => undefined} />
        <PhotoInput onPages={() => undefined} isDisabled />
      </Specimen>
    </Room>
  );
}

type FieldProps<Value> = { readonly label: string; readonly first: Value | null; readonly error?: string };

function Money({ label, first, error }: FieldProps<Cents>) {
  const [value, setValue] = useState(first);
  return <MoneyField label={label} value={value} onChange={setValue} error={error} />;
}

function Day({ label, first, error }: FieldProps<LocalDate>) {
  const [value, setValue] = useState(first);
  return <LocalDateField label={label} value={value} onChange={setValue} error={error} />;
}

function PlainSheet() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        Sheet
      </Button>
      <Sheet title="Une feuille" isOpen={isOpen} onClose={() => setIsOpen(false)}>
        Elle vient d’en bas sur un téléphone, de droite sur un bureau.
      </Sheet>
    </>
  );
}

/** Empty, it says so at the field; filled in, the whole of it is refused. */
function RefusedForm() {
  const [isOpen, setIsOpen] = useState(false);
  const typed = useTypedForm({
    first: { name: '' },
    troublesOf: ({ name }) => (name === '' ? { 'gallery-name': { code: 'field.missing' } } : {}),
    save: async ({ name }) => (name === 'ok' ? accept(undefined) : refuse({ code: 'request.failed' })),
    onDone: () => setIsOpen(false),
  });
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        FormSheet
      </Button>
      {isOpen && (
        <FormSheet title="Un formulaire" done="Enregistrer" typed={typed} onClose={() => setIsOpen(false)}>
          <TextInput
            id="gallery-name"
            label="Nom (« ok » passe)"
            value={typed.form.name}
            onChange={(event) => typed.set({ name: event.currentTarget.value })}
            error={typed.sayAt('gallery-name')}
          />
        </FormSheet>
      )}
    </>
  );
}

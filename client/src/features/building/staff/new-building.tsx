import { Button, NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Profile, useActions, useKeptForm } from '../../../data/index.ts';
import { useFormat, useText } from '../../../i18n/index.ts';
import { newId } from '../../../platform/index.ts';
import { FormSheet, useTypedForm, withChosen } from '../../../ui/index.ts';
import { BuildingFields } from './building-fields.tsx';
import { emptyBuilding, readBuilding, type TypedBuilding } from './typed-building.ts';

type NewBuildingProps = {
  /** Where the person may add one: at least one. */
  readonly organisations: Profile['memberships'];
  readonly isFirst: boolean;
};

/** The way to one more building; made on this device, it is there at once. */
export function NewBuilding({ organisations, isFirst }: NewBuildingProps) {
  const t = useText();
  const { open } = useSearch({ strict: false });
  // The first steps lead straight to it.
  const [isOpen, setIsOpen] = useState(isFirst && open === 'new');
  return (
    <>
      <Button variant={isFirst ? 'filled' : 'default'} onClick={() => setIsOpen(true)}>
        {t('building.create')}
      </Button>
      {isOpen && <NewBuildingForm organisations={organisations} onClose={() => setIsOpen(false)} />}
    </>
  );
}

type NewBuildingFormProps = Pick<NewBuildingProps, 'organisations'> & { readonly onClose: () => void };

function NewBuildingForm({ organisations, onClose }: NewBuildingFormProps) {
  const t = useText();
  const actions = useActions();
  const navigate = useNavigate();
  const { language } = useFormat();
  const [id] = useState(newId);
  const typed = useTypedForm<TypedBuilding & { readonly organisation: string }>({
    first: { ...emptyBuilding(language), organisation: organisations[0]?.organisation ?? '' },
    keeping: useKeptForm({ form: 'building' }),
    troublesOf: (form) => readBuilding(form).troubles,
    save: (form) => {
      const body = { ...readBuilding(form).settings, accountRoles: {} };
      return actions.saveRecord('building', form.organisation, { id, body });
    },
    onDone: () => {
      onClose();
      void navigate({ to: '/building', search: { q: id } });
    },
  });
  return (
    <FormSheet title={t('building.create')} done={t('building.create')} typed={typed} onClose={onClose}>
      {organisations.length > 1 && (
        <NativeSelect
          label={t('building.organisation')}
          value={typed.form.organisation}
          onChange={(event) => typed.set({ organisation: event.currentTarget.value })}
          data={withChosen(
            organisations.map((one) => ({ value: one.organisation, label: one.organisationName })),
            typed.form.organisation,
          )}
        />
      )}
      <BuildingFields typed={typed} before={null} />
    </FormSheet>
  );
}

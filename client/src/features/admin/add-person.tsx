import { NativeSelect, TextInput } from '@mantine/core';
import { type Language, languages } from 'shared-domain/kernel';
import { languageNames, useFormat, useText } from '../../i18n/index.ts';
import { FormSheet, useTypedForm } from '../../ui/index.ts';
import { type BuildingLine, type ChosenGrant, grantOf, Invited } from './directory.ts';
import { ConfirmAccount, useExistingAccount } from './existing-account.tsx';
import { firstGrant, GrantFields } from './grant-fields.tsx';
import type { Told } from './one-time-password.tsx';
import { personOf, type TypedPerson, troublesOfPerson } from './typed-person.ts';
import { useAdminCall } from './use-asked.ts';

type AddPersonProps = {
  readonly organisation: string;
  readonly buildings: readonly BuildingLine[];
  readonly onClose: () => void;
  readonly onAdded: (told: Told) => void;
};

type Form = TypedPerson & { readonly chosen: ChosenGrant };

export function AddPerson({ organisation, buildings, onClose, onAdded }: AddPersonProps) {
  const t = useText();
  const ask = useAdminCall();
  const { language } = useFormat();
  const existing = useExistingAccount();
  const typed = useTypedForm<Form>({
    first: { name: '', email: '', language, confirmedEmail: '', chosen: firstGrant },
    troublesOf: (form) => ({
      ...troublesOfPerson(form),
      ...(grantOf(form.chosen) === null && { 'person-rights': { code: 'field.missing' } }),
    }),
    save: async (form) => {
      const grant = grantOf(form.chosen);
      const body = { ...personOf(form), grants: grant ? [grant] : [] };
      const answer = await ask(Invited, `/organisations/${organisation}/people`, { method: 'POST', body });
      existing.hear(answer, form);
      if (answer.ok) onAdded({ name: body.name, password: answer.value.password });
      return answer;
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  return (
    <FormSheet title={t('admin.add')} done={t('admin.add')} typed={typed} onClose={onClose}>
      <TextInput
        id="person-name"
        label={t('admin.personName')}
        value={form.name}
        maxLength={120}
        error={sayAt('person-name')}
        autoComplete="off"
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        id="person-email"
        label={t('word.email')}
        type="email"
        value={form.email}
        error={sayAt('person-email')}
        autoComplete="off"
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('word.language')}
        value={form.language}
        onChange={(event) => set({ language: event.currentTarget.value as Language })}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <div id="person-rights" tabIndex={-1}>
        <GrantFields chosen={form.chosen} buildings={buildings} onChange={(chosen) => set({ chosen })} />
      </div>
      {existing.isFound(form) && <ConfirmAccount form={form} onChange={set} />}
    </FormSheet>
  );
}

import { Checkbox, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Grant } from 'shared-domain/identity';
import * as z from 'zod/mini';
import { useFormat, useText } from '../../i18n/index.ts';
import { FormSheet, Sheet, useTypedForm } from '../../ui/index.ts';
import { Created } from './directory.ts';
import { ConfirmAccount, useExistingAccount } from './existing-account.tsx';
import { OneTimePassword, type Told } from './one-time-password.tsx';
import { organisationOf, type TypedOrganisation, troublesOfOrganisation } from './typed-person.ts';
import { useAdminCall } from './use-asked.ts';

type NewOrganisationProps = { readonly onClose: () => void; readonly onCreated: () => void };
type Field = 'organisationName' | 'enterpriseNumber' | 'name' | 'email';

const ids: Record<Field, string> = {
  organisationName: 'organisation-name',
  enterpriseNumber: 'organisation-number',
  name: 'person-name',
  email: 'person-email',
};

export function NewOrganisation({ onClose, onCreated }: NewOrganisationProps) {
  const t = useText();
  const ask = useAdminCall();
  const { language } = useFormat();
  const [told, setTold] = useState<Told | null>(null);
  const existing = useExistingAccount();
  const typed = useTypedForm<TypedOrganisation>({
    first: {
      organisationName: '',
      enterpriseNumber: '',
      name: '',
      email: '',
      language,
      confirmedEmail: '',
      isSyndic: true,
    },
    troublesOf: troublesOfOrganisation,
    save: async (form) => {
      const body = organisationOf(form);
      const answer = await ask(Created, '/organisations', { method: 'POST', body });
      existing.hear(answer, form);
      if (answer.ok && answer.value.admin) {
        const { account } = answer.value.admin;
        if (form.isSyndic) await makeSyndic(ask, answer.value.organisation, account);
        setTold({ name: body.admin?.name ?? '', password: answer.value.admin.password });
      } else if (answer.ok) onClose();
      if (answer.ok) onCreated();
      return answer;
    },
    onDone: () => undefined,
  });
  const field = (name: Field, label: string) => (
    <TextInput
      id={ids[name]}
      label={label}
      value={typed.form[name]}
      error={typed.sayAt(ids[name])}
      autoComplete="off"
      onChange={(event) => typed.set({ [name]: event.currentTarget.value })}
    />
  );
  if (told) {
    return (
      <Sheet title={t('admin.newOrganisation')} isOpen onClose={onClose}>
        <OneTimePassword told={told} />
      </Sheet>
    );
  }
  return (
    <FormSheet
      title={t('admin.newOrganisation')}
      done={t('admin.newOrganisation')}
      typed={typed}
      onClose={onClose}
    >
      {field('organisationName', t('admin.organisationName'))}
      {field('enterpriseNumber', t('admin.enterpriseNumber'))}
      <Title order={3} size="h2">
        {t('admin.firstAdmin')}
      </Title>
      {field('name', t('admin.personName'))}
      {field('email', t('word.email'))}
      {existing.isFound(typed.form) && <ConfirmAccount form={typed.form} onChange={typed.set} />}
      <Checkbox
        label={t('admin.alsoSyndic')}
        checked={typed.form.isSyndic}
        onChange={(event) => typed.set({ isSyndic: event.currentTarget.checked })}
      />
    </FormSheet>
  );
}

function makeSyndic(ask: ReturnType<typeof useAdminCall>, organisation: string, account: string) {
  const grants: Grant[] = [{ role: 'admin' }, { role: 'syndic', buildings: 'all' }];
  const path = `/organisations/${organisation}/people/${account}/grants`;
  return ask(z.unknown(), path, { method: 'PUT', body: { grants } });
}

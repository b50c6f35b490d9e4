import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Result } from 'shared-domain/kernel';
import { useText } from '../../i18n/index.ts';
import { personOf, type TypedPerson } from './typed-person.ts';

/** The address of which the server said that it has an account elsewhere: as long as it is typed, it is to be confirmed. */
export function useExistingAccount() {
  const [taken, setTaken] = useState('');
  return {
    isFound: (form: TypedPerson) => taken !== '' && personOf(form).email === taken,
    hear: (answer: Result<unknown>, form: TypedPerson) => {
      if (!answer.ok && answer.refusal.code === 'auth.emailTaken') setTaken(personOf(form).email);
    },
  };
}

type ConfirmAccountProps = {
  readonly form: TypedPerson;
  readonly onChange: (changes: Pick<TypedPerson, 'confirmedEmail'>) => void;
};

/** Somebody else may have made the account in that person's name, and would get these rights. */
export function ConfirmAccount({ form, onChange }: ConfirmAccountProps) {
  const t = useText();
  const { email } = personOf(form);
  return (
    <Checkbox
      label={t('admin.accountIsTheirs')}
      description={t('admin.whyConfirm')}
      checked={form.confirmedEmail === email}
      onChange={(event) => onChange({ confirmedEmail: event.currentTarget.checked ? email : '' })}
    />
  );
}

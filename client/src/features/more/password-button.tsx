import { Alert, Button, PasswordInput, Text } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { useCall } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { FormSheet, type Troubles, useTypedForm } from '../../ui/index.ts';

export function PasswordButton() {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [isDone, setIsDone] = useState(false);
  return (
    <>
      <div role="status">{isDone && <Alert variant="light">{t('more.passwordDone')}</Alert>}</div>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('more.password')}
      </Button>
      {isOpen && (
        <PasswordSheet
          onClose={() => setIsOpen(false)}
          onDone={() => {
            setIsOpen(false);
            setIsDone(true);
          }}
        />
      )}
    </>
  );
}

type Passwords = { readonly current: string; readonly next: string };

const missing: Refusal = { code: 'auth.passwordTooShort' };

function troublesOf({ current, next }: Passwords): Troubles {
  return {
    ...(current === '' && { 'password-current': { code: 'auth.wrongCredentials' } }),
    ...(next === '' && { 'password-next': missing }),
  };
}

function PasswordSheet({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useText();
  const call = useCall();
  const typed = useTypedForm<Passwords>({
    first: { current: '', next: '' },
    troublesOf,
    save: (body) => call('/auth/password', { method: 'POST', body }),
    onDone,
  });
  const field = (name: keyof Passwords, label: string, autoComplete: string) => (
    <PasswordInput
      id={`password-${name}`}
      label={label}
      autoComplete={autoComplete}
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      value={typed.form[name]}
      error={typed.sayAt(`password-${name}`)}
      onChange={(event) => typed.set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <FormSheet title={t('more.password')} done={t('more.password')} typed={typed} onClose={onClose}>
      {field('current', t('more.passwordNow'), 'current-password')}
      {field('next', t('more.passwordNext'), 'new-password')}
      <Text size="sm" c="dimmed">
        {`${t('more.passwordHint')} ${t('more.passwordNetwork')}`}
      </Text>
    </FormSheet>
  );
}

import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { useData } from '../../data/index.ts';
import { speakToEverybody, useRefusalText, useText } from '../../i18n/index.ts';
import { missingCredentials, refusalText } from './read-credentials.ts';

/** What was typed stays typed, whatever the server answers. */
export function SignInForm({ knownEmail }: { readonly knownEmail: string | null }) {
  const t = useText();
  const say = useRefusalText();
  const data = useData();
  const [email, setEmail] = useState(knownEmail ?? '');
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const alert = useRef<HTMLDivElement>(null);
  const missing = wasTried ? missingCredentials(email, password) : [];
  const complaint = (field: 'email' | 'password') => {
    const found = missing.find((one) => one.field === field);
    return found ? t(found.text) : null;
  };
  async function submit(event: FormEvent) {
    event.preventDefault();
    setWasTried(true);
    const first = missingCredentials(email, password)[0];
    if (first) return document.getElementById(first.field)?.focus();
    setIsBusy(true);
    const answer = await data.signIn(email, password).finally(() => setIsBusy(false));
    // Why it was refused is not among the words of the first start.
    if (!answer.ok) await speakToEverybody().catch(() => undefined);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) alert.current?.focus();
  }
  const known = refusal && refusalText(refusal.code, knownEmail !== null);
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <div ref={alert} tabIndex={-1} role="alert">
          {refusal && (
            <Alert color="red" variant="light">
              {known ? t(known) : say(refusal)}
            </Alert>
          )}
        </div>
        <TextInput
          id="email"
          name="email"
          label={t('word.email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          error={complaint('email')}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          id="password"
          name="password"
          label={t('word.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          error={complaint('password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={isBusy} mt="xs">
          {t('signIn.title')}
        </Button>
      </Stack>
    </form>
  );
}

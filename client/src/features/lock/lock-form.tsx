import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { type LockAnswer, type LockDesk, type LockTrouble, pinLength, useData } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import type { Shut } from './shut.ts';
import { useSecondsToWait } from './use-seconds-to-wait.ts';

type Opening = (desk: Omit<LockDesk, 'close'>) => Promise<LockAnswer>;

export function LockForm({ lock }: { readonly lock: Shut }) {
  const t = useText();
  const data = useData();
  const field = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [trouble, setTrouble] = useState<LockTrouble | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const seconds = useSecondsToWait(lock.tries);
  async function open(by: Opening) {
    setTrouble(null);
    setIsBusy(true);
    const answer = await by(await data.lockDesk()).finally(() => setIsBusy(false));
    if (answer.ok) return;
    setTrouble(answer.trouble);
    setPin('');
    field.current?.focus();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (pin === '') return field.current?.focus();
    void open((desk) => desk.unlock(pin));
  }
  const said = seconds > 0 ? 'wait' : trouble === 'wait' ? null : trouble;
  return (
    <form onSubmit={submit} noValidate>
      <Stack mt="lg">
        <div role="alert">
          {said && (
            <Alert color="red" variant="light" role="presentation">
              {t(`lock.trouble.${said}`, { seconds, least: pinLength.least })}
            </Alert>
          )}
        </div>
        <PasswordInput
          ref={field}
          id="pin"
          label={t('lock.pin')}
          size="md"
          autoComplete="off"
          inputMode={lock.isDigits ? 'numeric' : 'text'}
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': t('lock.showPin') }}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={isBusy} disabled={seconds > 0}>
          {t('lock.open')}
        </Button>
        {lock.hasPasskey && (
          <Button
            variant="default"
            size="md"
            disabled={isBusy}
            onClick={() => void open((desk) => desk.unlockWithPasskey())}
          >
            {t('lock.openWithPasskey')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

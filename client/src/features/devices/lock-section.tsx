import { Alert, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import {
  type AutoLock,
  autoLockChoices,
  type LockState,
  pinLength,
  useData,
  useLock,
} from '../../data/index.ts';
import { type Translate, useText } from '../../i18n/index.ts';
import { PasskeyList } from './passkey-list.tsx';
import { PinSheet } from './pin-sheet.tsx';
import type { PinAsk } from './pin-troubles.ts';
import { type LockSaid, useLockSaid } from './use-lock-said.ts';

/** The lock before what this device keeps: none, or a PIN and what else opens it. */
export function LockSection() {
  const t = useText();
  const lock = useLock();
  const [asked, setAsked] = useState<PinAsk | null>(null);
  const { said, say } = useLockSaid();
  return (
    <Stack component="section" mt="xl" aria-label={t('lock.section')}>
      <Title order={2}>{t('lock.section')}</Title>
      <div role="status">{said && <Said said={said} />}</div>
      <Text>{t(lock.is === 'open' ? 'lock.on' : 'lock.off')}</Text>
      {lock.is === 'open' ? (
        <Settings lock={lock} onAsk={setAsked} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setAsked('set')}>
            {t('lock.set')}
          </Button>
        </div>
      )}
      {asked && <PinSheet asked={asked} onClose={() => setAsked(null)} onSaid={say} />}
    </Stack>
  );
}

function Said({ said: { asked, answer } }: { readonly said: LockSaid }) {
  const t = useText();
  if (answer.ok)
    return (
      <Alert variant="light" role="presentation">
        {t(`lock.done.${asked}`)}
      </Alert>
    );
  return (
    <Alert variant="light" color="red" role="presentation">
      {t(`lock.trouble.${answer.trouble}`, { least: pinLength.least, seconds: 30 })}
    </Alert>
  );
}

type SettingsProps = {
  readonly lock: Extract<LockState, { is: 'open' }>;
  readonly onAsk: (asked: PinAsk) => void;
};

function Settings({ lock, onAsk }: SettingsProps) {
  const t = useText();
  const data = useData();
  const choose = async (minutes: AutoLock) => (await data.lockDesk()).chooseAutoLock(minutes);
  return (
    <>
      <Group gap="sm">
        <Button onClick={() => void data.lockDesk().then((desk) => desk.lock())}>{t('lock.now')}</Button>
        <Button variant="default" onClick={() => onAsk('change')}>
          {t('lock.change')}
        </Button>
        <Button variant="default" onClick={() => onAsk('remove')}>
          {t('lock.remove')}
        </Button>
      </Group>
      <NativeSelect
        label={t('lock.auto')}
        description={t('lock.autoHint')}
        value={String(lock.autoLock)}
        data={autoLockChoices.map((minutes) => ({ value: String(minutes), label: autoLabel(minutes, t) }))}
        onChange={(event) => void choose(Number(event.currentTarget.value) as AutoLock)}
      />
      <PasskeyList passkeys={lock.passkeys} onAdd={() => onAsk('passkey')} />
    </>
  );
}

function autoLabel(minutes: AutoLock, t: Translate): string {
  return minutes === 0 ? t('lock.autoNever') : t('lock.autoMinutes', { minutes });
}

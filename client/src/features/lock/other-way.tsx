import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { keptDays, type SignOutChoice, useData } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { Sheet } from '../../ui/index.ts';

/** For who does not know the PIN: out of the account, with what only this device has kept sealed or erased. */
export function OtherWay({ unsent }: { readonly unsent: number | null }) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" fullWidth mt="md" onClick={() => setIsOpen(true)}>
        {t('lock.otherWay')}
      </Button>
      <Sheet title={t('lock.otherWay')} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        {unsent !== null && <Ways counted={unsent} />}
      </Sheet>
    </>
  );
}

function Ways({ counted }: { readonly counted: number }) {
  const t = useText();
  const data = useData();
  const [isBusy, setIsBusy] = useState(false);
  const [typed, setTyped] = useState('');
  const [unsent, setUnsent] = useState(counted);
  async function leave(choice?: SignOutChoice) {
    setIsBusy(true);
    const answer = await data.signOut(choice).finally(() => setIsBusy(false));
    // More than was counted a moment ago: it is told before anything goes.
    if (answer.is === 'stillUnsent') setUnsent(answer.unsent);
  }
  const isCounted = unsent === 0 || typed.trim() === String(unsent);
  return (
    <Stack>
      <Text>{t('lock.otherWayBody')}</Text>
      {unsent > 0 && (
        <>
          <Alert variant="light" color="yellow">
            {t('lock.lostUnsent', { count: unsent })}
          </Alert>
          <Button loading={isBusy} onClick={() => void leave({ unsent: 'keep' })}>
            {t('lock.keep')}
          </Button>
          <Text size="sm" c="dimmed" mt="-xs">
            {t('lock.keepHint', { days: keptDays })}
          </Text>
          <TextInput
            label={t('lock.eraseType', { count: unsent })}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </>
      )}
      <Button
        color="red"
        variant="light"
        loading={isBusy}
        disabled={!isCounted}
        onClick={() => void leave({ unsent: 'discard', typed: unsent })}
      >
        {t('lock.erase')}
      </Button>
    </Stack>
  );
}

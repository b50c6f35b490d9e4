import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { keptDays, type SignOutChoice, useData } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { endPush } from '../../platform/push.ts';
import { Sheet } from '../../ui/index.ts';

/** Signs out at once when the server has everything; else asks what becomes of the rest. */
export function SignOutButton() {
  const t = useText();
  const data = useData();
  const [unsent, setUnsent] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const [couldNotSend, setCouldNotSend] = useState(false);
  async function signOut(choice?: SignOutChoice) {
    setIsBusy(true);
    const answer = await data.signOut(choice).finally(() => setIsBusy(false));
    // The server ends it with the session: until it hears of that, this browser shows nothing.
    if (answer.is === 'signedOut') await endPush().catch(() => undefined);
    setUnsent(answer.is === 'stillUnsent' ? answer.unsent : 0);
    setCouldNotSend(answer.is === 'stillUnsent' && choice?.unsent === 'sendFirst');
  }
  return (
    <section aria-label={t('more.signOut')}>
      <Button variant="default" loading={isBusy} onClick={() => void signOut()}>
        {t('more.signOut')}
      </Button>
      <Text size="sm" c="dimmed" mt="xs">
        {t('more.signOutHint')}
      </Text>
      <Sheet
        title={t('more.unsentTitle', { count: unsent })}
        isOpen={unsent > 0}
        onClose={() => setUnsent(0)}
      >
        <Stack>
          <Text>{t('more.unsentBody')}</Text>
          {couldNotSend && (
            <Alert color="yellow" variant="light" role="alert">
              {t('more.notSent')}
            </Alert>
          )}
          <Button loading={isBusy} onClick={() => void signOut({ unsent: 'sendFirst' })}>
            {t('more.sendFirst')}
          </Button>
          <Button variant="default" disabled={isBusy} onClick={() => void signOut({ unsent: 'keep' })}>
            {t('more.keep')}
          </Button>
          <Text size="sm" c="dimmed" mt="-xs">
            {t('more.keepHint', { days: keptDays })}
          </Text>
          <Anchor component={Link} to="/inbox" ta="center" py="xs">
            {t('inbox.export')}
          </Anchor>
          <Discard count={unsent} onDiscard={(typed) => void signOut({ unsent: 'discard', typed })} />
        </Stack>
      </Sheet>
    </section>
  );
}

type DiscardProps = { readonly count: number; readonly onDiscard: (typed: number) => void };

/** Work that nobody else has goes only after the person wrote how much it is. */
function Discard({ count, onDiscard }: DiscardProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  return (
    <>
      <TextInput
        label={t('more.discardType', { count })}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button
        color="red"
        variant="light"
        disabled={typed.trim() !== String(count)}
        onClick={() => onDiscard(count)}
      >
        {t('more.discard')}
      </Button>
    </>
  );
}

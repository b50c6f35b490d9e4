import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSync } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { now, putOffInstalling, wasInstallingPutOff } from '../../platform/index.ts';

/** Before the first work without network: how it is kept. After a week of waiting: that nobody else has it. */
export function KeepNotice({ isOld }: { readonly isOld: boolean }) {
  return isOld ? <OldUnsent /> : <InstallFirst />;
}

function OldUnsent() {
  const t = useText();
  const { unsent } = useSync();
  return (
    <Alert variant="light" color="yellow" mb="md" role="status">
      {t('told.oldUnsent', { count: unsent })}{' '}
      <Anchor component={Link} to="/inbox" inherit c="inherit" td="underline" fw={600}>
        {t('inbox.title')}
      </Anchor>
    </Alert>
  );
}

function InstallFirst() {
  const t = useText();
  const [isPutOff, setIsPutOff] = useState(() => wasInstallingPutOff(now()));
  if (isPutOff) return null;
  function putOff() {
    putOffInstalling(now());
    setIsPutOff(true);
  }
  return (
    <Alert variant="light" mb="md" role="status">
      <Group justify="space-between" gap="sm">
        <Text>{t('told.installFirst')}</Text>
        <Button variant="default" onClick={putOff}>
          {t('told.later')}
        </Button>
      </Group>
    </Alert>
  );
}

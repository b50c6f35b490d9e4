import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useSync } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { applyUpdate, useUpdateReady } from '../updates.ts';

/** Offers the new version. Put off, it comes back with the next start. */
export function UpdateOffer() {
  const t = useText();
  const isReady = useUpdateReady();
  const { updateNeeded } = useSync();
  const [isPutOff, setIsPutOff] = useState(false);
  if (!updateNeeded && (!isReady || isPutOff)) return null;
  return (
    <Alert variant="light" mb="md" role="status">
      <Group justify="space-between" gap="sm">
        <Text>{updateNeeded ? t('refusal.sync.clientTooOld') : t('shell.updateReady')}</Text>
        <Group gap="xs">
          {!updateNeeded && (
            <Button variant="default" onClick={() => setIsPutOff(true)}>
              {t('shell.updateLater')}
            </Button>
          )}
          {isReady && <Button onClick={applyUpdate}>{t('shell.updateNow')}</Button>}
        </Group>
      </Group>
    </Alert>
  );
}

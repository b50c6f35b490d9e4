import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { applyUpdate } from '../updates.ts';

/** Offers the new version. Put off, it comes back with the next start, unless nothing can be sent without it. */
export function UpdateNotice({ isReady, isNeeded }: { isReady: boolean; isNeeded: boolean }) {
  const t = useText();
  const [isPutOff, setIsPutOff] = useState(false);
  if (isPutOff && !isNeeded) return null;
  return (
    <Alert variant="light" mb="md" role="status">
      <Group justify="space-between" gap="sm">
        <Text>{isNeeded ? t('refusal.sync.clientTooOld') : t('shell.updateReady')}</Text>
        <Group gap="xs">
          {!isNeeded && (
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

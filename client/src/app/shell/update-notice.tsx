import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { applyUpdate } from '../updates.ts';

/** Offers the new version. Put off, it comes back with the next start, unless nothing can be sent without it. */
export function UpdateNotice({ isReady, isNeeded }: { isReady: boolean; isNeeded: boolean }) {
  const t = useText();
  const [isPutOff, setIsPutOff] = useState(false);
  const [isAccepted, setIsAccepted] = useState(false);
  if (isPutOff && !isNeeded) return null;
  const accept = () => {
    setIsAccepted(true);
    applyUpdate();
  };
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
          {isReady && (
            // The new version takes over once the old one has finished what it was doing.
            <Button loading={isAccepted} onClick={accept}>
              {t('shell.updateNow')}
            </Button>
          )}
        </Group>
      </Group>
    </Alert>
  );
}

import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import {
  hasWorked,
  installOffer,
  isInstalled,
  now,
  putOffInstalling,
  wasInstallingPutOff,
} from '../../platform/index.ts';

/** Once something was saved here, and where the browser would do it at once; said later, it waits a week. */
export function InstallOffer() {
  const t = useText();
  const [offer, setOffer] = useState(() => {
    const isWanted = hasWorked() && !isInstalled() && !wasInstallingPutOff(now());
    return isWanted ? installOffer() : null;
  });
  if (!offer) return null;
  return (
    <Alert variant="light" role="status">
      <Group justify="space-between" gap="sm">
        <Text style={{ flex: '1 1 16rem' }}>{t('today.install')}</Text>
        <Group gap="xs">
          <Button
            onClick={() => {
              setOffer(null);
              void offer();
            }}
          >
            {t('today.installNow')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              putOffInstalling(now());
              setOffer(null);
            }}
          >
            {t('today.installLater')}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}

import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { installOffer, isInstalled } from '../../platform/index.ts';

/** How to keep the app on this device; silent where it is installed already. */
export function InstallHint() {
  const t = useText();
  const [offer] = useState(installOffer);
  if (isInstalled()) return null;
  return (
    <section aria-label={t('more.install')}>
      <Title order={2} mb="xs">
        {t('more.install')}
      </Title>
      <Text mb="sm">{t('more.installHint')}</Text>
      {offer && (
        <Button variant="default" onClick={() => void offer()}>
          {t('more.install')}
        </Button>
      )}
    </section>
  );
}

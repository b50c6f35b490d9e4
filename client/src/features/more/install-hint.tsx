import { Button, List, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { clearsSoon, installOffer, isInstalled } from '../../platform/index.ts';

/** How to keep the app on this device; silent where it is installed already. */
export function InstallHint() {
  const t = useText();
  const [offer, setOffer] = useState(() => installOffer());
  if (isInstalled()) return null;
  return (
    <section aria-label={t('more.install')}>
      <Title order={2} mb="xs">
        {t('more.install')}
      </Title>
      {clearsSoon() ? <AppleSteps /> : <Text mb="sm">{t('more.installHint')}</Text>}
      {offer && (
        <Button
          variant="default"
          onClick={() => {
            setOffer(null);
            void offer();
          }}
        >
          {t('more.install')}
        </Button>
      )}
    </section>
  );
}

/** No browser there asks by itself: it is done by hand, in the menu of Safari. */
function AppleSteps() {
  const t = useText();
  return (
    <>
      <Text mb="xs">{t('more.installApple')}</Text>
      <List type="ordered">
        {([1, 2, 3] as const).map((n) => (
          <List.Item key={n}>{t(`more.installApple.${n}`)}</List.Item>
        ))}
      </List>
    </>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useActions } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';

/** The one thing here that cannot be taken back, so it asks. */
export function DiscardButton({ organisation, draftId }: { organisation: string; draftId: string }) {
  const t = useText();
  const actions = useActions();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  async function discard() {
    await actions.discardDraft(organisation, draftId);
    await navigate({ to: '/invoices' });
  }
  if (!isAsking) {
    return (
      <Button variant="subtle" color="red" size="sm" onClick={() => setIsAsking(true)}>
        {t('entry.discard')}
      </Button>
    );
  }
  return (
    <Group gap="xs" role="alertdialog" aria-label={t('entry.discardSure')}>
      <Text size="sm">{t('entry.discardSure')}</Text>
      <Button size="sm" color="red" onClick={discard}>
        {t('entry.discard')}
      </Button>
      <Button size="sm" variant="default" autoFocus onClick={() => setIsAsking(false)}>
        {t('entry.keep')}
      </Button>
    </Group>
  );
}

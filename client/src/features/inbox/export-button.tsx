import { Button } from '@mantine/core';
import { useState } from 'react';
import { useActions } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { downloadFile } from '../../platform/index.ts';

export function ExportButton() {
  const t = useText();
  const actions = useActions();
  const [isBusy, setIsBusy] = useState(false);
  async function save() {
    setIsBusy(true);
    const file = await actions.exportUnsent().finally(() => setIsBusy(false));
    downloadFile(file);
  }
  return (
    <Button variant="default" loading={isBusy} onClick={() => void save()}>
      {t('inbox.export')}
    </Button>
  );
}

import { Button } from '@mantine/core';
import { useText } from '../../i18n/index.ts';
import { EmptyState, PageHeader } from '../../ui/index.ts';

/** A bug, or a screen whose file is not on this device. Says what is safe, and what to do. */
export function BrokenPage({ error }: { error: unknown }) {
  const t = useText();
  return (
    <div role="alert">
      <PageHeader title={t('shell.brokenTitle')} />
      <EmptyState action={<Button onClick={() => location.reload()}>{t('shell.reload')}</Button>}>
        {isMissingFile(error) ? t('shell.notOnDevice') : t('shell.brokenBody')}
      </EmptyState>
    </div>
  );
}

// Each browser words a failed import in its own way.
function isMissingFile(error: unknown): boolean {
  return error instanceof TypeError && /import|module script|dynamically/i.test(error.message);
}

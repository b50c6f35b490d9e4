import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/index.ts';
import { EmptyState, PageHeader } from '../../ui/index.ts';

export function NotFoundPage() {
  const t = useText();
  return (
    <>
      <PageHeader title={t('shell.notFoundTitle')} />
      <EmptyState
        action={
          <Button component={Link} to="/">
            {t('shell.toStart')}
          </Button>
        }
      >
        {t('shell.notFoundBody')}
      </EmptyState>
    </>
  );
}

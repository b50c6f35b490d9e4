import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/index.ts';
import { EmptyState, FrontPage, PageHeader } from '../../ui/index.ts';

/** An address that leads nowhere belongs to no place of the frame. */
export function NotFoundPage() {
  const t = useText();
  return (
    <FrontPage>
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
    </FrontPage>
  );
}

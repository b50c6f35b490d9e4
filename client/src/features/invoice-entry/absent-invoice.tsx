import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/index.ts';
import { EmptyState, PageHeader } from '../../ui/index.ts';

export function AbsentInvoice() {
  const t = useText();
  const back = (
    <Button variant="default" renderRoot={(props) => <Link {...props} to="/invoices" />}>
      {t('entry.toList')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('entry.invoiceTitle')} />
      <EmptyState action={back}>{t('entry.absent')}</EmptyState>
    </>
  );
}

import { Alert, Anchor } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useText } from '../../i18n/index.ts';
import { duplicateOf } from './duplicates.ts';
import { useEntry } from './entry-context.tsx';

export function DuplicateWarning() {
  const t = useText();
  const { desk, books } = useEntry();
  const { supplierId, number } = desk.body;
  const { id } = desk;
  const other = useMemo(
    () => duplicateOf(books.cases, { draftId: id, supplierId, number }),
    [books.cases, id, supplierId, number],
  );
  if (!other) return null;
  return (
    <Alert role="status" color="yellow" variant="light" icon={<IconCopy size={20} aria-hidden />}>
      {t('entry.duplicate', { number: other.number, supplier: other.supplierName })}{' '}
      <Anchor
        inherit
        renderRoot={(props) => (
          <Link {...props} to="/invoices/$draftId" params={{ draftId: other.draftId }} />
        )}
      >
        {t('entry.duplicateSee')}
      </Anchor>
    </Alert>
  );
}

import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useDocuments } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import {
  EmptyState,
  ExportMenu,
  PageHeader,
  RowLink,
  RowList,
  SearchField,
  StateBadge,
} from '../../ui/index.ts';
import { findSuppliers, numbersOf } from './find-suppliers.ts';
import { useSupplierSheet } from './supplier-sheet.ts';

/** Those who send invoices, by name. */
export function SuppliersPage() {
  const t = useText();
  const navigate = useNavigate();
  const { q } = useSearch({ strict: false });
  const [words, setWords] = useState(q ?? '');
  const { building } = useScope();
  const suppliers = useDocuments('supplier', building ? { organisation: building.organisation } : {});
  const found = useMemo(() => suppliers && findSuppliers(suppliers, words), [suppliers, words]);
  const columns = useSupplierSheet();
  function keep(next: string) {
    void navigate({ to: '/suppliers', search: next ? { q: next } : {}, replace: true });
  }
  return (
    <>
      <PageHeader
        title={t('suppliers.title')}
        actions={
          <>
            <ExportMenu
              list={t('suppliers.title')}
              columns={columns}
              rows={found ?? []}
              isReady={found !== undefined}
            />
            <NewSupplier />
          </>
        }
      />
      <Stack gap="md">
        {suppliers && suppliers.length === 0 && (
          <EmptyState example={t('suppliers.noneExample')} action={<NewSupplier />}>
            {t('suppliers.none')}
          </EmptyState>
        )}
        {suppliers && suppliers.length > 0 && (
          <SearchField label={t('suppliers.search')} words={words} onSearch={setWords} onRest={keep} />
        )}
        {suppliers && suppliers.length > 0 && found?.length === 0 && (
          <EmptyState>{t('suppliers.noneFound')}</EmptyState>
        )}
        {found && found.length > 0 && (
          <RowList label={t('suppliers.title')}>
            {found.map((one) => (
              <RowLink
                key={one.key}
                to={`/suppliers/${one.id}`}
                title={one.body.name}
                detail={numbersOf(one.body)}
                {...(one.state === 'onDevice' && { badge: <StateBadge state="onDevice" /> })}
              />
            ))}
          </RowList>
        )}
      </Stack>
    </>
  );
}

function NewSupplier() {
  const t = useText();
  return (
    <Button
      renderRoot={(props) => <Link {...props} to="/suppliers/$supplierId" params={{ supplierId: 'new' }} />}
      leftSection={<IconPlus size={18} aria-hidden />}
    >
      {t('suppliers.new')}
    </Button>
  );
}

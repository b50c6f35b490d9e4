import { Box, Button, Chip, Stack, Text } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type InvoiceCase, type InvoiceList, useInvoiceList } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { useScope } from '../../scope/index.ts';
import {
  EmptyState,
  ExportMenu,
  type ListFilter,
  PageHeader,
  SearchField,
  useListFilter,
} from '../../ui/index.ts';
import { countByTab, filterInvoices, type InvoiceTab, invoiceTabs, tabOf } from './filter-invoices.ts';
import classes from './invoice-rows.module.css';
import { InvoiceRows } from './invoice-rows.tsx';
import { useInvoiceSheet } from './invoice-sheet.ts';

/** Suppliers' invoices in every state; what is filtered stays in the address. */
export function InvoicesPage() {
  const t = useText();
  const { building } = useScope();
  const where = building ? { organisation: building.organisation, building: building.id } : {};
  const list = useInvoiceList(where, today());
  const filter = useListFilter('tab', tabOf);
  const { tab, words } = filter;
  const columns = useInvoiceSheet();
  const found = useMemo(() => (list ? filterInvoices(list.cases, tab, words) : []), [list, tab, words]);
  return (
    <>
      <PageHeader
        title={t('invoices.title')}
        actions={
          <>
            <ExportMenu
              list={t('invoices.title')}
              about={[building?.name]}
              columns={columns}
              rows={found}
              isReady={list?.isWhole ?? false}
            />
            <ImportFiles />
            <Box visibleFrom="md">
              <NewInvoice />
            </Box>
          </>
        }
      />
      <Stack gap="md">
        {list?.isWhole && list.cases.length === 0 && (
          <EmptyState example={t('invoices.noneExample')} action={<NewInvoice />}>
            {t('invoices.none')}
          </EmptyState>
        )}
        {list && (list.cases.length > 0 || !list.isWhole) && <Filtered {...list} {...filter} found={found} />}
      </Stack>
    </>
  );
}

type FilteredProps = ListFilter<InvoiceTab> & InvoiceList & { readonly found: readonly InvoiceCase[] };

function Filtered({ cases, found, isWhole, tab, words, search, keep }: FilteredProps) {
  const t = useText();
  // The latest of all are the latest; of what is searched for nobody knows yet.
  const isKnown = isWhole || (tab === 'all' && words === '');
  return (
    <>
      <SearchField
        label={t('invoices.search')}
        words={words}
        onSearch={search}
        onRest={(rested) => keep({ words: rested })}
      />
      <TabChips cases={isWhole ? cases : null} tab={tab} onChoose={(next) => keep({ tab: next })} />
      <Text size="sm" c="dimmed" role="status">
        {isWhole ? t('invoices.count', { count: found.length }) : t('word.loading')}
      </Text>
      {isKnown && found.length > 0 && <InvoiceRows cases={found} />}
      {isWhole && found.length === 0 && (
        <EmptyState
          action={
            <Button variant="default" onClick={() => keep({ tab: 'all', words: '' })}>
              {t('invoices.showAll')}
            </Button>
          }
        >
          {t('invoices.noneFound')}
        </EmptyState>
      )}
    </>
  );
}

type TabChipsProps = {
  /** Null: not all of them are known, so that nothing is counted. */
  readonly cases: readonly InvoiceCase[] | null;
  readonly tab: InvoiceTab;
  readonly onChoose: (tab: InvoiceTab) => void;
};

function TabChips({ cases, tab, onChoose }: TabChipsProps) {
  const t = useText();
  const counts = useMemo(() => cases && countByTab(cases), [cases]);
  return (
    <Chip.Group value={tab} onChange={(next) => onChoose(tabOf(String(next)))}>
      <div className={classes.tabs} role="radiogroup" aria-label={t('invoices.states')}>
        {invoiceTabs.map((one) => (
          <Chip key={one} value={one} size="md" radius="xl" variant="light">
            {t(`invoices.${one}`)} <span className={classes.count}>{counts ? counts[one] : '…'}</span>
          </Chip>
        ))}
      </div>
    </Chip.Group>
  );
}

function NewInvoice() {
  const t = useText();
  return (
    <Button
      renderRoot={(props) => <Link {...props} to="/invoices/new" />}
      leftSection={<IconPlus size={18} aria-hidden />}
    >
      {t('invoices.new')}
    </Button>
  );
}

function ImportFiles() {
  const t = useText();
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link {...props} to="/invoices/import" />}
      leftSection={<IconFileImport size={18} aria-hidden />}
    >
      {t('eInvoice.import')}
    </Button>
  );
}

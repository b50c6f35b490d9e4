import { Alert, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { InboxItem } from 'shared-domain/sync';
import { useInbox, useSync } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { EmptyState, ExportMenu, PageHeader } from '../../ui/index.ts';
import { ExportButton } from './export-button.tsx';
import classes from './inbox.module.css';
import { useInboxSheet } from './inbox-sheet.ts';
import { ItemCard } from './item-card.tsx';
import { useItemName } from './use-item-name.ts';
import { WaitingList } from './waiting-list.tsx';

export function InboxPage() {
  const t = useText();
  const items = useInbox();
  const { unsent } = useSync();
  const [isPutBack, setIsPutBack] = useState(false);
  const columns = useInboxSheet();
  if (!items) return null;
  const open = items.filter(({ state }) => state === 'open');
  const settled = items.filter(({ state }) => state === 'settled');
  return (
    <div style={{ maxWidth: '48rem' }}>
      <PageHeader
        title={t('inbox.title')}
        detail={t('inbox.open', { count: open.length })}
        actions={<ExportMenu list={t('inbox.title')} columns={columns} rows={items} />}
      />
      <div role="status">
        {isPutBack && (
          <Alert variant="light" mb="md">
            {t('inbox.putBack')}
          </Alert>
        )}
      </div>
      {open.length === 0 && !isPutBack && <EmptyState>{t('inbox.nothing')}</EmptyState>}
      {open.map((item) => (
        <ItemCard key={item.id} item={item} onPutBack={() => setIsPutBack(true)} />
      ))}
      <Title order={2} mt="xl" mb="xs">
        {t('inbox.waiting')}
      </Title>
      <WaitingList />
      {(unsent > 0 || open.length > 0) && (
        <>
          <Text size="sm" c="dimmed" my="sm">
            {t('inbox.exportHint')}
          </Text>
          <ExportButton />
        </>
      )}
      {settled.length > 0 && <History items={settled} />}
    </div>
  );
}

function History({ items }: { readonly items: readonly InboxItem[] }) {
  const t = useText();
  return (
    <>
      <Title order={2} mt="xl" mb="xs">
        {t('inbox.history')}
      </Title>
      <ul className={classes.list} aria-label={t('inbox.history')}>
        {items.map((item) => (
          <SettledItem key={item.id} item={item} />
        ))}
      </ul>
    </>
  );
}

function SettledItem({ item }: { readonly item: InboxItem }) {
  const t = useText();
  const format = useFormat();
  const name = useItemName(item.documentType, item.mine.body);
  return (
    <li className={classes.entry}>
      <span>{name}</span>
      <Text span size="sm" c="dimmed">
        {`${t('inbox.settled')} · ${format.instant(item.at)}`}
      </Text>
    </li>
  );
}

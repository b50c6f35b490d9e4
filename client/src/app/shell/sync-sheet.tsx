import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type SyncStatus, useActions, useSync } from '../../data/index.ts';
import { ExportButton } from '../../features/inbox/export-button.tsx';
import { WaitingList } from '../../features/inbox/waiting-list.tsx';
import { type Format, type Translate, useFormat, useText } from '../../i18n/index.ts';
import { type Definition, DefinitionList, Sheet } from '../../ui/index.ts';

/** What lies where: how many things only this device has, since when, and when the server last answered. */
export function SyncSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const sync = useSync();
  const { syncNow } = useActions();
  return (
    <Sheet title={t('sync.title')} isOpen={isOpen} onClose={onClose}>
      <Stack>
        <div>
          <Text fw={600}>{t('sync.unsent', { count: sync.unsent })}</Text>
          {sync.state === 'offline' && <Text c="dimmed">{t('sync.safeOffline')}</Text>}
          {sync.state === 'paused' && <Text c="dimmed">{t('refusal.auth.sessionEnded')}</Text>}
        </div>
        {sync.unsent > 0 && <WaitingList atMost={5} />}
        <DefinitionList items={facts(sync, t, format)} />
        {sync.state === 'paused' ? (
          <Button component={Link} to="/sign-in" onClick={onClose}>
            {t('shell.signInAgain')}
          </Button>
        ) : (
          <Button onClick={syncNow} loading={sync.state === 'working'}>
            {t('sync.now')}
          </Button>
        )}
        {sync.unsent > 0 && <ExportButton />}
        <Button component={Link} to="/inbox" variant="default" onClick={onClose}>
          {sync.inboxOpen > 0 ? t('sync.attention', { count: sync.inboxOpen }) : t('inbox.title')}
        </Button>
        <Button component={Link} to="/devices" variant="default" onClick={onClose}>
          {t('devices.title')}
        </Button>
      </Stack>
    </Sheet>
  );
}

function facts(sync: SyncStatus, t: Translate, format: Format): Definition[] {
  const { oldestUnsentAt, lastContactAt, storageUsed } = sync;
  const lastContact = lastContactAt ? format.instant(lastContactAt) : t('sync.never');
  const list: Definition[] = [{ term: t('sync.lastContact'), value: lastContact }];
  if (oldestUnsentAt) list.unshift({ term: t('sync.oldestUnsent'), value: format.instant(oldestUnsentAt) });
  if (storageUsed !== null) {
    const megabytes = format.number(Math.ceil(storageUsed / 1_000_000));
    list.push({ term: t('sync.space'), value: t('sync.megabytes', { megabytes }) });
  }
  return list;
}

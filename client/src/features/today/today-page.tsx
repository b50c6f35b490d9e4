import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconDeviceMobile, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { InboxItem } from 'shared-domain/sync';
import { useInbox, useOpenInvoices, useSync } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { useScope } from '../../scope/index.ts';
import { EmptyState, PageHeader, RowLink, RowList, useShortly } from '../../ui/index.ts';
import { FirstSteps } from './first-steps/first-steps-section.tsx';
import { InstallOffer } from './install-offer.tsx';
import { PlayingLine } from './playing-line.tsx';
import { QueueSection } from './queue-section.tsx';
import { useLacksBuilding } from './use-lacks-building.ts';
import { useWorker } from './use-worker.ts';
import { isNothingUrgent, newsSince, workQueue } from './work-queue.ts';

/** What the person has to do in the books, one action a row; not a dashboard. */
export function TodayPage() {
  const t = useText();
  const { building } = useScope();
  const worker = useWorker();
  const lacksBuilding = useLacksBuilding();
  const where = building ? { organisation: building.organisation, building: building.id } : {};
  const open = useOpenInvoices(where, newsSince(today()));
  const inbox = useInbox();
  // Together, so that no part pushes down another that is read already.
  const isTold = useShortly(open?.isWhole === true && inbox !== undefined);
  const queue = isTold && open ? workQueue(open.cases, worker, today()) : null;
  const isBare = !queue || Object.values(queue).every((cases) => cases.length === 0);
  return (
    <>
      <PageHeader title={t('today.title')} actions={<NewInvoice />} />
      <Stack gap="xl">
        <PlayingLine />
        <NotSentYet />
        <InstallOffer />
        {queue && <ToCheck items={inbox ?? []} building={building?.id ?? null} />}
        {queue && <FirstSteps lacksBuilding={lacksBuilding} />}
        {queue && open?.isWhole && !lacksBuilding && isNothingUrgent(queue) && (
          <EmptyState example={t('today.nothingExample')}>{t('today.nothing')}</EmptyState>
        )}
        {queue &&
          (['rejected', 'toDecide', 'drafts', 'submitted', 'posted'] as const).map((name) => (
            <QueueSection key={name} name={name} cases={queue[name]} isWhole={open?.isWhole ?? false} />
          ))}
        {/* Under rows that still come it would be pushed down again and again. */}
        {!open?.isWhole && isBare && (
          <Text size="sm" c="dimmed" role="status">
            {t('word.loading')}
          </Text>
        )}
      </Stack>
    </>
  );
}

function NewInvoice() {
  const t = useText();
  return (
    // On a phone the tab with the plus does it, under the thumb.
    <Button
      visibleFrom="md"
      renderRoot={(props) => <Link {...props} to="/invoices/new" />}
      leftSection={<IconPlus size={18} aria-hidden />}
    >
      {t('invoices.new')}
    </Button>
  );
}

function NotSentYet() {
  const t = useText();
  const { state, unsent } = useSync();
  // While it is being sent there is nothing to tell: it is gone in a moment.
  if (unsent === 0 || state === 'working' || state === 'allSent') return null;
  return (
    <Alert
      variant="light"
      color="yellow"
      icon={<IconDeviceMobile size={20} aria-hidden />}
      title={t('today.unsent', { count: unsent })}
    >
      {t('today.unsentWhy')}
    </Alert>
  );
}

type ToCheckProps = { readonly items: readonly InboxItem[]; readonly building: string | null };

function ToCheck({ items, building }: ToCheckProps) {
  const t = useText();
  const open = items.filter((item) => item.state === 'open' && (!building || item.building === building));
  if (open.length === 0) return null;
  return (
    <RowList label={t('today.check')}>
      <RowLink
        to="/inbox"
        title={t('today.check')}
        detail={t('today.inboxItems', { count: open.length })}
        action={t('today.verify')}
      />
    </RowList>
  );
}

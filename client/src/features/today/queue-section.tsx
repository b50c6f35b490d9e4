import { Anchor, Badge, Group, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { InvoiceCase } from '../../data/index.ts';
import { type TextId, useFormat, useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import { Amount, RowLink, RowList, StateBadge } from '../../ui/index.ts';
import type { QueueName } from './work-queue.ts';

const shownAtOnce = 6;

type Look = { readonly title: TextId; readonly action: TextId; readonly tab: string };

const looks: Record<QueueName, Look> = {
  rejected: { title: 'today.rejected', action: 'today.mend', tab: 'rejected' },
  toDecide: { title: 'today.toDecide', action: 'today.decide', tab: 'submitted' },
  drafts: { title: 'today.drafts', action: 'today.finish', tab: 'draft' },
  submitted: { title: 'today.submitted', action: 'today.see', tab: 'submitted' },
  posted: { title: 'today.posted', action: 'today.see', tab: 'posted' },
};

type QueueSectionProps = {
  readonly name: QueueName;
  readonly cases: readonly InvoiceCase[];
  /** There are no others: they can be counted. */
  readonly isWhole: boolean;
};

export function QueueSection({ name, cases, isWhole }: QueueSectionProps) {
  const t = useText();
  if (cases.length === 0) return null;
  const { title, tab } = looks[name];
  const hidden = cases.length - shownAtOnce;
  return (
    <Stack component="section" gap="xs" aria-label={t(title)}>
      <Group gap="xs">
        <Title order={2}>{t(title)}</Title>
        <Badge variant="light" color="gray" size="lg">
          {isWhole ? cases.length : '…'}
        </Badge>
      </Group>
      <RowList label={t(title)}>
        {cases.slice(0, shownAtOnce).map((one) => (
          <QueueRow key={one.key} name={name} one={one} />
        ))}
      </RowList>
      {/* Before they are counted it keeps its place, so that it pushes nothing down. */}
      {hidden > 0 && (
        <Anchor
          {...(!isWhole && { style: { visibility: 'hidden' } })}
          renderRoot={(props) => <Link {...props} to="/invoices" search={{ tab }} />}
        >
          {t('today.more', { count: hidden })}
        </Anchor>
      )}
    </Stack>
  );
}

function QueueRow({ name, one }: { name: QueueName; one: InvoiceCase }) {
  const t = useText();
  const to =
    name === 'toDecide' && one.submission ? `/approvals/${one.submission.id}` : `/invoices/${one.draftId}`;
  return (
    <RowLink
      to={to}
      title={one.supplierName || t('today.noSupplier')}
      detail={<Detail name={name} one={one} />}
      {...(one.total !== null && { aside: <Amount cents={one.total} /> })}
      {...(one.isUnsent && { badge: <StateBadge state="onDevice" /> })}
      {...(one.hasConflicts && { badge: <StateBadge state="toCheck" /> })}
      action={t(looks[name].action)}
    />
  );
}

function Detail({ name, one }: { name: QueueName; one: InvoiceCase }) {
  const t = useText();
  const format = useFormat();
  const { building, choices } = useScope();
  const where = building ? null : choices.find(({ id }) => id === one.building)?.name;
  const words = [
    where,
    one.number && t('invoices.numbered', { number: one.number }),
    one.invoicedOn && format.day(one.invoicedOn),
  ];
  const reason = name === 'rejected' ? one.decision?.body : null;
  return (
    <>
      {words.filter(Boolean).join(' · ')}
      {reason && <div>{t('today.refusedBecause', { name: reason.byName, reason: reason.reason })}</div>}
    </>
  );
}

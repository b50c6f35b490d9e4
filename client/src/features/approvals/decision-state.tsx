import { Group, Stack, Text } from '@mantine/core';
import type { InvoiceCase } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';

/** What was decided, and how far the news has got. */
export function DecisionState({ one }: { one: InvoiceCase }) {
  const t = useText();
  const format = useFormat();
  const { asked, decision, isUnsent } = one;
  const isApproved = (asked ?? decision?.body.decision) === 'approved';
  const settled = one.stage === 'posted' ? 'posted' : 'approved';
  return (
    <Stack gap={4} role="status">
      <Group gap="xs">
        {!asked && <StateBadge state={isApproved ? settled : 'rejected'} />}
        {asked && <StateBadge state={isApproved ? 'approved' : 'rejected'} />}
        {isUnsent && <StateBadge state="onDevice" />}
        {asked && !isUnsent && <StateBadge state="waiting" />}
      </Group>
      {asked && <Text size="sm">{t(isApproved ? 'approvals.askedApproved' : 'approvals.askedRejected')}</Text>}
      {(asked || isUnsent) && (
        <Text size="sm" c="dimmed">
          {t('approvals.askedWaits')}
        </Text>
      )}
      {decision && (
        <Text size="sm" c="dimmed">
          {t('approvals.decidedBy', { name: decision.body.byName, at: format.instant(decision.body.decidedAt) })}
        </Text>
      )}
      {decision?.body.reason && <Text size="sm">{decision.body.reason}</Text>}
    </Stack>
  );
}

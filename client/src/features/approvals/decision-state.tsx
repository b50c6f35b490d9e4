import { Group, Stack, Text } from '@mantine/core';
import type { InvoiceDecision } from 'shared-domain/payables';
import type { InvoiceCase } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { type BadgeState, StateBadge } from '../../ui/index.ts';

/** What was decided, and how far the news has got. */
export function DecisionState({ one }: { one: InvoiceCase }) {
  const t = useText();
  return (
    <Stack gap={4} role="status">
      <Group gap="xs">
        <StateBadge state={badgeOf(one)} />
        {one.isUnsent && <StateBadge state="onDevice" />}
        {one.asked && !one.isUnsent && <StateBadge state="waiting" />}
      </Group>
      {one.asked && <Text size="sm">{t(askedTexts[one.asked])}</Text>}
      {(one.asked || one.isUnsent) && (
        <Text size="sm" c="dimmed">
          {t('approvals.askedWaits')}
        </Text>
      )}
      {one.decision && <Decided decision={one.decision.body} />}
    </Stack>
  );
}

const askedTexts = { approved: 'approvals.askedApproved', rejected: 'approvals.askedRejected' } as const;

function Decided({ decision }: { decision: InvoiceDecision }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('approvals.decidedBy', { name: decision.byName, at: format.instant(decision.decidedAt) })}
      </Text>
      {decision.reason && <Text size="sm">{decision.reason}</Text>}
    </>
  );
}

// On a board member's device an approval is asked for; only the server's books make it posted.
function badgeOf({ asked, stage }: InvoiceCase): BadgeState {
  return asked ?? stage;
}

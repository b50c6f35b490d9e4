import { SimpleGrid, Stack, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type InvoiceCase, useDocuments, useInvoiceCases } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import { Amount, EmptyState, PageHeader, RowLink, RowList, StateBadge } from '../../ui/index.ts';
import { ApprovalCard } from './approval-card.tsx';
import { approvalList } from './approval-list.ts';
import { useMayDecide } from './use-may-decide.ts';

/** What waits for this person's yes or no, the oldest first. */
export function ApprovalsPage() {
  const t = useText();
  const { building } = useScope();
  const where = building ? { organisation: building.organisation, building: building.id } : {};
  const cases = useInvoiceCases(where);
  // Their rules say who may decide: read before a card is shown, which then keeps its height.
  const buildings = useDocuments('building');
  const mayDecide = useMayDecide();
  const [decidedHere, setDecidedHere] = useState<ReadonlySet<string>>(new Set());
  const rules = useMemo(() => buildings && new Map(buildings.map(({ id, body }) => [id, body])), [buildings]);
  const list = useMemo(
    () => cases && rules && approvalList(cases, mayDecide, decidedHere),
    [cases, rules, mayDecide, decidedHere],
  );
  return (
    <>
      <PageHeader title={t('approvals.title')} />
      <Stack gap="lg">
        {list && list.open.length === 0 && (
          <EmptyState example={t('approvals.noneExample')}>{t('approvals.none')}</EmptyState>
        )}
        {list && (
          <SimpleGrid
            cols={{ base: 1, lg: 2 }}
            spacing="md"
            component="section"
            aria-label={t('approvals.title')}
          >
            {list.open.map((one) => (
              <ApprovalCard
                key={one.key}
                one={one}
                building={rules?.get(one.building) ?? null}
                onDecided={() => setDecidedHere((before) => new Set(before).add(one.key))}
              />
            ))}
          </SimpleGrid>
        )}
        {list && list.recent.length > 0 && <Recent cases={list.recent} />}
      </Stack>
    </>
  );
}

function Recent({ cases }: { cases: readonly InvoiceCase[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <Stack component="section" gap="xs" aria-label={t('approvals.recent')}>
      <Title order={2}>{t('approvals.recent')}</Title>
      <RowList label={t('approvals.recent')}>
        {cases.map((one) => (
          <RowLink
            key={one.key}
            to={`/approvals/${one.submission?.id ?? ''}`}
            title={one.supplierName}
            detail={
              one.decision &&
              t('approvals.decidedBy', {
                name: one.decision.body.byName,
                at: format.instant(one.decision.body.decidedAt),
              })
            }
            aside={<Amount cents={one.total ?? 0} />}
            badge={<StateBadge state={one.decision?.body.decision === 'rejected' ? 'rejected' : one.stage} />}
          />
        ))}
      </RowList>
    </Stack>
  );
}

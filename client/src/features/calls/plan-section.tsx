import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { formatIban } from 'shared-domain/kernel';
import { type Shown, useActions } from '../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { Amount, RowButton, RowLink, RowList, StateBadge, type Tone, WordBadge } from '../../ui/index.ts';
import { IssueSheet } from './issue-sheet.tsx';
import type { InstalmentRow, InstalmentState } from './plan-rows.ts';
import type { CallFile } from './use-call-file.ts';

type PlanSectionProps = {
  readonly file: CallFile;
  readonly plan: Shown<'callPlan'>;
  readonly rows: readonly InstalmentRow[];
};

/** One plan: what it calls, and each of its calls. */
export function PlanSection({ file, plan, rows }: PlanSectionProps) {
  const t = useText();
  const [issuing, setIssuing] = useState<InstalmentRow | null>(null);
  const { label, fiscalYear, terms, schedule } = plan.body;
  const key = file.keys.find(({ id }) => id === terms.keyId)?.body.name ?? '…';
  const heading = `plan-${plan.id}`;
  return (
    <section aria-labelledby={heading}>
      <Group justify="space-between" align="baseline" gap="xs" mb="xs">
        <div>
          <Title order={2} id={heading}>
            {label.includes(String(fiscalYear)) ? label : `${label} · ${fiscalYear}`}
          </Title>
          <Text size="sm" c="dimmed">
            {[t(`fund.${terms.fund}`), key, formatIban(terms.iban)].join(' · ')}
          </Text>
          {plan.state === 'onDevice' && <StateBadge state="onDevice" />}
        </div>
        <Text size="lg">
          <Amount cents={schedule.total} weight="strong" />
        </Text>
      </Group>
      <RowList label={label}>
        {rows.map((row) => (
          <InstalmentLine key={row.instalment.n} row={row} onIssue={() => setIssuing(row)} />
        ))}
      </RowList>
      {rows.every(({ call }) => call === null) && <RemovePlan plan={plan} />}
      {issuing && <IssueSheet file={file} plan={plan} row={issuing} onClose={() => setIssuing(null)} />}
    </section>
  );
}

const tones: Readonly<Record<InstalmentState, Tone>> = { planned: 'quiet', toIssue: 'warn', issued: 'good' };

function InstalmentLine({ row, onIssue }: { readonly row: InstalmentRow; readonly onIssue: () => void }) {
  const t = useText();
  const format = useFormat();
  const { instalment, state, call } = row;
  const title = t('calls.instalment', { n: instalment.n });
  const word = <WordBadge tone={tones[state]}>{t(`calls.state.${state}`)}</WordBadge>;
  if (call) {
    return (
      <RowLink
        to={`/calls/${call.id}`}
        title={title}
        detail={t('calls.fromTo', {
          issued: format.day(call.body.issuedOn),
          due: format.day(call.body.dueOn),
        })}
        aside={<Amount cents={call.body.total} />}
        badge={call.state === 'onDevice' ? <StateBadge state="onDevice" /> : word}
      />
    );
  }
  return (
    <RowButton
      onPress={onIssue}
      title={title}
      detail={t('calls.fromTo', {
        issued: format.day(instalment.issueOn),
        due: format.day(instalment.dueOn),
      })}
      aside={<Amount cents={instalment.amount} />}
      badge={word}
    />
  );
}

function RemovePlan({ plan }: { readonly plan: Shown<'callPlan'> }) {
  const t = useText();
  const say = useRefusalText();
  const actions = useActions();
  const [trouble, setTrouble] = useState<string | null>(null);
  async function remove() {
    const removed = await actions.removeRecord('callPlan', plan.organisation, plan.id);
    if (!removed.ok) setTrouble(say(removed.refusal));
  }
  return (
    <>
      <Button variant="subtle" size="sm" mt="xs" onClick={() => void remove()}>
        {t('calls.removePlan', { label: plan.body.label })}
      </Button>
      {trouble && (
        <Text c="red" role="alert">
          {trouble}
        </Text>
      )}
    </>
  );
}

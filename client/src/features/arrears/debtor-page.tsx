import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { partyName } from 'shared-domain/ownership';
import { type Shown, useDocument } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { BackLink, EmptyState, PageHeader } from '../../ui/index.ts';
import { ClaimsTable } from './claims-table.tsx';
import { DisputeSheet } from './dispute-sheet.tsx';
import { LegalFile } from './legal-file.tsx';
import { interestOn } from './propose-reminder.ts';
import { ReminderForm } from './reminder-form.tsx';
import { RemindersSent } from './reminders-sent.tsx';
import { RunningInterest } from './running-interest.tsx';
import { useActionWords } from './use-action-words.ts';
import { type ArrearsFile, useArrearsFile } from './use-arrears-file.ts';

/** One debtor: what is open, what it bears, what was sent, what comes next. */
export function DebtorPage() {
  const { ownerId = '' } = useParams({ strict: false });
  const owner = useDocument('owner', ownerId);
  const t = useText();
  if (owner === undefined) return null;
  if (owner) return <DebtorOf key={owner.id} owner={owner} />;
  return (
    <>
      <PageHeader title={t('arrears.title')} />
      <EmptyState action={<BackToArrears />}>{t('arrears.ownerAbsent')}</EmptyState>
    </>
  );
}

function DebtorOf({ owner }: { readonly owner: Shown<'owner'> }) {
  const [choice] = useState({ organisation: owner.organisation, id: owner.building, name: '' });
  const file = useArrearsFile(choice);
  const { tab } = useSearch({ strict: false });
  if (!file) return null;
  return tab === 'file' ? (
    <LegalFile file={file} ownerId={owner.id} />
  ) : (
    <DebtorShown file={file} owner={owner} />
  );
}

type DebtorShownProps = { readonly file: ArrearsFile; readonly owner: Shown<'owner'> };

function DebtorShown({ file, owner }: DebtorShownProps) {
  const t = useText();
  const [open, setOpen] = useState<'dispute' | null>(null);
  const debtor = file.debtorsOn(today()).find(({ ownerId }) => ownerId === owner.id) ?? null;
  const sent = file.reminders.filter(({ ownerId }) => ownerId === owner.id);
  const interest = debtor && interestOn(file, debtor, today());
  return (
    <>
      <BackToArrears />
      <PageHeader title={partyName(owner.body.party)} detail={file.building.name} />
      <Stack gap="xl">
        {debtor ? <NextStep file={file} debtor={debtor} /> : <Text>{t('arrears.nothingOpen')}</Text>}
        {debtor && <ClaimsTable debtor={debtor} />}
        {interest && <RunningInterest interest={interest} settings={file.settings} />}
        <section aria-labelledby="reminders-sent">
          <Title order={2} id="reminders-sent" mb="xs">
            {t('arrears.remindersSent')}
          </Title>
          <RemindersSent file={file} sent={sent} />
        </section>
        <Group>
          {debtor && (
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/arrears/$ownerId"
                  params={{ ownerId: owner.id }}
                  search={{ tab: 'file' }}
                />
              )}
            >
              {t('arrears.legalFile')}
            </Button>
          )}
          <Button variant="default" onClick={() => setOpen('dispute')}>
            {t('arrears.dispute')}
          </Button>
        </Group>
      </Stack>
      {open === 'dispute' && <DisputeSheet file={file} ownerId={owner.id} onClose={() => setOpen(null)} />}
    </>
  );
}

type NextStepProps = {
  readonly file: ArrearsFile;
  readonly debtor: ReturnType<ArrearsFile['debtorsOn']>[number];
};

/** The one next action, as a button where there is something to do. */
function NextStep({ file, debtor }: NextStepProps) {
  const t = useText();
  const format = useFormat();
  const words = useActionWords();
  const navigate = useNavigate();
  const [isSending, setIsSending] = useState(false);
  const { action, ownerId, total, oldestDueOn, daysLate } = debtor;
  const said = words(action);
  return (
    <section aria-label={t('arrears.nextAction')}>
      <Text fz="lg" fw={600}>
        {t('arrears.owes', { amount: format.money(total) })}
      </Text>
      <Text>{t('arrears.lateSince', { day: format.day(oldestDueOn), count: daysLate })}</Text>
      <Group mt="sm">
        {action.is === 'remind' && <Button onClick={() => setIsSending(true)}>{said.action}</Button>}
        {action.is === 'legalFile' && (
          <Button
            onClick={() =>
              void navigate({ to: '/arrears/$ownerId', params: { ownerId }, search: { tab: 'file' } })
            }
          >
            {said.action}
          </Button>
        )}
        {action.is !== 'remind' && <Text c="dimmed">{said.state}</Text>}
        {action.is === 'wait' && (
          <Button variant="default" onClick={() => setIsSending(true)}>
            {t('arrears.record')}
          </Button>
        )}
      </Group>
      {isSending && (action.is === 'remind' || action.is === 'wait') && (
        <ReminderForm file={file} debtor={debtor} level={action.level} onClose={() => setIsSending(false)} />
      )}
    </section>
  );
}

function BackToArrears() {
  const t = useText();
  return <BackLink to="/arrears">{t('arrears.title')}</BackLink>;
}

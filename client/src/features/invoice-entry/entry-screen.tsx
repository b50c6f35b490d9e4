import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import type { InvoiceCase } from '../../data/index.ts';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { FormErrorSummary, PageHeader, StateBadge } from '../../ui/index.ts';
import { DiscardButton } from './discard-button.tsx';
import { DocumentPane } from './document-pane.tsx';
import { EntryProvider, idOf } from './entry-context.tsx';
import { EntryForm } from './entry-form.tsx';
import classes from './entry-screen.module.css';
import { FileWarnings } from './file/file-warnings.tsx';
import { BookedOnNotice, LateDocument } from './late-document.tsx';
import { SpreadPreview } from './spread-preview.tsx';
import { type Books, useBooks } from './use-books.ts';
import { useDraftDesk } from './use-draft-desk.ts';
import { useLastInvoice } from './use-last-invoice.ts';
import { type Submit, useSubmit } from './use-submit.ts';

export type EntryScreenProps = {
  readonly place: { readonly organisation: string; readonly building: string; readonly name: string };
  readonly draftId: string | null;
  readonly one: InvoiceCase | null;
  readonly onCreated: (id: string) => void;
};

export function EntryScreen(props: EntryScreenProps) {
  const books = useBooks(props.place.organisation, props.place.building);
  return books ? <EntryDesk {...props} books={books} /> : null;
}

function EntryDesk({ place, draftId, one, onCreated, books }: EntryScreenProps & { readonly books: Books }) {
  const t = useText();
  const navigate = useNavigate();
  const desk = useDraftDesk({ ...place, draftId, keys: books.keys, onCreated });
  const last = useLastInvoice(desk, books);
  const submission = useSubmit(desk, books);
  if (desk.state !== 'here') return null;

  async function submitAndNext() {
    if (await submission.submit()) await navigate({ to: '/invoices/$draftId', params: { draftId: 'new' } });
  }
  function shortcuts(event: KeyboardEvent) {
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key === 'Enter') act(event, submitAndNext);
    if (isCommand && event.key.toLowerCase() === 'd') act(event, last.copy);
  }
  return (
    <EntryProvider entry={{ desk, books, last, findings: submission.findings }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of the whole screen, each also a button */}
      <div
        onKeyDown={shortcuts}
        onKeyDownCapture={desk.catchUp}
        onPointerDownCapture={desk.catchUp}
        onBlurCapture={desk.catchUp}
      >
        <PageHeader
          title={desk.body.number ? `${t('entry.invoiceTitle')} ${desk.body.number}` : t('invoices.new')}
          detail={place.name}
          actions={
            <>
              <StateBadge state="draft" />
              {one?.isUnsent && <StateBadge state="onDevice" />}
            </>
          }
        />
        <Rejection one={one} />
        <FileWarnings />
        <div className={classes.desk}>
          <DocumentPane />
          <Stack gap="lg" className={classes.form ?? ''}>
            <EntryForm />
            <SpreadPreview />
            <Finish desk={desk} submission={submission} />
          </Stack>
        </div>
      </div>
    </EntryProvider>
  );
}

function Rejection({ one }: { one: InvoiceCase | null }) {
  const t = useText();
  if (one?.stage !== 'rejected' || !one.decision) return null;
  const { byName, reason } = one.decision.body;
  return (
    <Alert color="red" variant="light" title={t('entry.refusedBy', { name: byName })} mb="md">
      <Text>{reason}</Text>
      <Text size="sm">{t('entry.refusedThen')}</Text>
    </Alert>
  );
}

function Finish({ desk, submission }: { desk: ReturnType<typeof useDraftDesk>; submission: Submit }) {
  const t = useText();
  const say = useRefusalText();
  const { findings, attempt } = submission;
  const refusal = submission.refusal ?? desk.refusal;
  const errors = findings.map((finding) => ({ field: idOf(finding.field), message: say(finding) }));
  return (
    <Stack gap="sm">
      <FormErrorSummary errors={errors} attempt={attempt} />
      <BookedOnNotice />
      {refusal && (
        <Alert color="red" variant="light" role="alert">
          {say(refusal)}
          <LateDocument refusal={refusal} onChosen={submission.dismiss} />
        </Alert>
      )}
      <div className={classes.finish}>
        <Button
          fullWidth
          size="lg"
          leftSection={<IconSend size={20} aria-hidden />}
          onClick={submission.submit}
        >
          {t('entry.submit')}
        </Button>
      </div>
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {t('entry.kept')}
        </Text>
        {desk.id !== null && <DiscardButton organisation={desk.organisation} draftId={desk.id} />}
      </Group>
      <Text size="sm" c="dimmed" visibleFrom="md">
        {t('word.keys')}
      </Text>
    </Stack>
  );
}

function act(event: KeyboardEvent, action: () => unknown) {
  event.preventDefault();
  action();
}

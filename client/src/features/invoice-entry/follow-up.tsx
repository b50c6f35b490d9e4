import { Button, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type InvoiceCase, usePages } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import { PageHeader, PhotoViewer, StateBadge } from '../../ui/index.ts';
import { ContentView } from './content-view.tsx';
import classes from './entry-screen.module.css';
import { Posting } from './posting.tsx';
import { Progress } from './progress.tsx';

/** What became of an invoice once it left the table: read, not written. */
export function FollowUp({ one }: { one: InvoiceCase }) {
  const t = useText();
  const { choices } = useScope();
  const content = (one.invoice ?? one.submission)?.body.content;
  const pages = usePages(one.organisation, content?.pages ?? []);
  const place = choices.find(({ id }) => id === one.building)?.name;
  if (!content) return null;
  return (
    <>
      <PageHeader
        title={`${content.supplierName} ${content.number}`}
        detail={place}
        actions={
          <>
            <StateBadge state={one.stage} />
            {one.isUnsent && <StateBadge state="onDevice" />}
          </>
        }
      />
      <div className={pages.length > 0 ? classes.desk : classes.alone}>
        {pages.length > 0 && (
          <div className={classes.document}>
            <PhotoViewer pages={pages} title={t('entry.pages')} />
          </div>
        )}
        <Stack gap="xl">
          <ContentView content={content} />
          <Section title={t('entry.progress')}>
            <Progress one={one} />
            <DecideLink one={one} />
          </Section>
          {one.invoice && (
            <Posting organisation={one.organisation} building={one.building} invoiceId={one.invoice.id} />
          )}
        </Stack>
      </div>
    </>
  );
}

function DecideLink({ one }: { one: InvoiceCase }) {
  const t = useText();
  const { roles } = useScope();
  const mayDecide = roles.includes('board') || roles.includes('syndic');
  const submissionId = one.submission?.id;
  if (one.stage !== 'submitted' || !submissionId || !mayDecide) return null;
  return (
    <Button
      variant="default"
      mt="sm"
      renderRoot={(props) => <Link {...props} to="/approvals/$submissionId" params={{ submissionId }} />}
    >
      {t('entry.decideLink')}
    </Button>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}

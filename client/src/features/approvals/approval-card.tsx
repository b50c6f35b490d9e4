import { Text, VisuallyHidden } from '@mantine/core';
import { IconFileText, IconPhotoOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Building } from 'shared-domain/ownership';
import type { InvoiceContent } from 'shared-domain/payables';
import { type InvoiceCase, usePages } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import { Amount } from '../../ui/index.ts';
import classes from './approval-card.module.css';
import { DecisionButtons } from './decision-buttons.tsx';

const linesShown = 3;

type ApprovalCardProps = {
  readonly one: InvoiceCase;
  /** Null: its rules are not on this device. */
  readonly building: Building | null;
  readonly onDecided: () => void;
};

export function ApprovalCard({ one, building, onDecided }: ApprovalCardProps) {
  const t = useText();
  const { choices } = useScope();
  const content = one.submission?.body.content;
  const submissionId = one.submission?.id;
  if (!content || !submissionId) return null;
  const place = choices.find(({ id }) => id === one.building)?.name;
  return (
    <article className={classes.card} aria-label={`${content.supplierName} ${content.number}`}>
      <Link className={classes.open} to="/approvals/$submissionId" params={{ submissionId }}>
        <VisuallyHidden>{`${t('approvals.open')} ${content.supplierName} ${content.number}`}</VisuallyHidden>
        <Thumb organisation={one.organisation} content={content} />
        <div className={classes.head} aria-hidden>
          <Text fw={600} className={classes.supplier ?? ''}>
            {content.supplierName}
          </Text>
          <Text size="sm" c="dimmed">
            {[place, t('invoices.numbered', { number: content.number })].filter(Boolean).join(' · ')}
          </Text>
          <Text className={classes.total ?? ''}>
            <Amount cents={content.total} weight="strong" />
          </Text>
        </div>
      </Link>
      <Lines content={content} />
      {content.note && <Text size="sm">{content.note}</Text>}
      <SubmittedBy one={one} />
      <DecisionButtons one={one} building={building} onDecided={onDecided} />
    </article>
  );
}

function Thumb({ organisation, content }: { organisation: string; content: InvoiceContent }) {
  const t = useText();
  const [page] = usePages(organisation, content.pages.slice(0, 1));
  if (!page) {
    return (
      <span className={classes.thumb} title={t('approvals.withoutPhoto')}>
        <IconPhotoOff size={28} stroke={1.5} aria-hidden />
      </span>
    );
  }
  const isPicture = page.mediaType.startsWith('image/');
  return (
    <span className={classes.thumb}>
      {page.url && isPicture ? (
        <img src={page.url} alt="" />
      ) : (
        <IconFileText size={28} stroke={1.5} aria-hidden />
      )}
    </span>
  );
}

function Lines({ content }: { content: InvoiceContent }) {
  const t = useText();
  return (
    <ul className={classes.lines} aria-label={t('approvals.lines')}>
      {content.lines.slice(0, linesShown).map(({ id, description, keyName, privateTo, gross }) => (
        <li key={id} className={classes.line}>
          <span>
            {description}
            <span className={classes.key}>{privateTo ? t('entry.private') : keyName}</span>
          </span>
          <Amount cents={gross} />
        </li>
      ))}
      {content.lines.length > linesShown && <li>{'…'}</li>}
    </ul>
  );
}

function SubmittedBy({ one }: { one: InvoiceCase }) {
  const t = useText();
  const format = useFormat();
  if (!one.submission) return null;
  const { submittedByName, submittedAt } = one.submission.body;
  return (
    <Text size="sm" c="dimmed">
      {t('approvals.submittedBy', { name: submittedByName, at: format.instant(submittedAt) })}
    </Text>
  );
}

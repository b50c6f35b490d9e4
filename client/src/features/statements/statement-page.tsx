import { Alert, Anchor, Stack } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { meterUse, readingsOf, type StatementContent } from 'shared-domain/receivables';
import { useOwnAccounts } from '../../data/index.ts';
import { sayMeterUse, useFormat, useText } from '../../i18n/index.ts';
import { BackLink, EmptyState, MeterUseBars, PageHeader } from '../../ui/index.ts';
import { Figures } from './figures.tsx';
import { Lines } from './lines.tsx';
import { openOf } from './open-of.ts';
import { type OwnStatement, statementBefore } from './own-statements.ts';
import { StandingWord } from './standing-word.tsx';
import { StatementPaperButton } from './statement-paper-button.tsx';
import { useOwnStatements } from './use-own-statements.ts';

const Payment = lazy(() => import('./payment.tsx').then((file) => ({ default: file.Payment })));

/** One statement: what is to pay, how it was reached, and whether it stands. */
export function StatementPage() {
  const t = useText();
  const { statementId } = useParams({ strict: false });
  const statements = useOwnStatements(null);
  if (!statements) return null;
  const own = statements.find(({ statement }) => statement.id === statementId);
  return (
    <>
      <BackLink to="/account/statements">{t('statements.title')}</BackLink>
      {own ? (
        <StatementShown own={own} before={statementBefore(statements, own.statement)} />
      ) : (
        <>
          <PageHeader title={t('statements.title')} />
          <EmptyState>{t('statements.absent')}</EmptyState>
        </>
      )}
    </>
  );
}

type StatementShownProps = {
  readonly own: OwnStatement;
  readonly before: OwnStatement['statement'] | null;
};

function StatementShown({ own, before }: StatementShownProps) {
  const format = useFormat();
  const { body, id, building } = own.statement;
  const accounts = useOwnAccounts(building);
  const account = accounts?.find(({ ownerId }) => ownerId === body.ownerId);
  const open = openOf(
    own,
    account?.claims.find((claim) => claim.id === id),
  );
  const { iban } = body.association;
  return (
    <>
      <PageHeader
        title={body.label}
        detail={`${body.ownerName} · ${format.day(body.period.from)} – ${format.day(body.period.until)}`}
        actions={
          <>
            <StandingWord standing={own.standing} />
            <StatementPaperButton own={own} before={before} open={open} />
          </>
        }
      />
      <Stack gap="lg">
        <Notices own={own} />
        <Figures own={own} open={open} />
        {open > 0 && iban !== null && (
          <Suspense>
            <Payment statement={body} iban={iban} amount={open} />
          </Suspense>
        )}
        <Use statement={body} before={before?.body ?? null} />
        <Lines statement={own.statement} />
      </Stack>
    </>
  );
}

type UseProps = { readonly statement: StatementContent; readonly before: StatementContent | null };

/** What the owner's lots used, beside the period before. */
function Use({ statement, before }: UseProps) {
  const t = useText();
  const format = useFormat();
  const uses = meterUse(readingsOf(statement), before && readingsOf(before));
  const numbers = new Map(statement.lots.map(({ lotId, lotNumber }) => [lotId, lotNumber]));
  return <MeterUseBars uses={sayMeterUse(uses, numbers, t, format)} />;
}

/** Nobody takes a provisional or a replaced statement for one to pay. */
function Notices({ own: { statement, standing, replacedBy } }: { readonly own: OwnStatement }) {
  const t = useText();
  const format = useFormat();
  const { corrects, balance } = statement.body;
  return (
    <>
      {standing === 'provisional' && <Alert variant="light">{t('statements.provisionalHint')}</Alert>}
      {replacedBy && (
        <Alert variant="light">
          {t('statements.replacedHint')} <ToStatement id={replacedBy.id} text={t('statements.seeNew')} />
        </Alert>
      )}
      {corrects && (
        <Alert variant="light">
          {t('statements.corrects', {
            before: format.money(corrects.balance),
            difference: format.money(balance - corrects.balance),
          })}{' '}
          {corrects.statementId && <ToStatement id={corrects.statementId} text={t('statements.seeOld')} />}
        </Alert>
      )}
    </>
  );
}

function ToStatement({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <Anchor
      renderRoot={(props) => (
        <Link {...props} to="/account/statements/$statementId" params={{ statementId: id }} />
      )}
    >
      {text}
    </Anchor>
  );
}

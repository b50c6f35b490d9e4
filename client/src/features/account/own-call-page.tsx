import { Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { explainCallLot } from 'shared-domain/receivables';
import { type Shown, useDocument, useOwnAccounts } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, BackLink, EmptyState, PageHeader } from '../../ui/index.ts';
import classes from './account.module.css';
import { ownCall } from './account-rows.ts';
import { CallPaperButton } from './call-paper-button.tsx';
import { StateWord } from './open-claims.tsx';

const Payment = lazy(() => import('./payment.tsx').then((file) => ({ default: file.Payment })));

/** One call: what it is, how to pay it, how it was reached. */
export function OwnCallPage() {
  const t = useText();
  const { callId = '' } = useParams({ strict: false });
  const call = useDocument('ownerCall', callId);
  const accounts = useOwnAccounts(call?.building ?? null);
  if (call === undefined || !accounts) return null;
  // A syndic's device also holds what others are called for.
  const account = call && accounts.find((one) => one.ownerId === call.body.ownerId);
  return (
    <>
      <BackLink to="/account">{t('account.title')}</BackLink>
      {call && account ? (
        <CallShown call={call} own={ownCall(call, account)} />
      ) : (
        <>
          <PageHeader title={t('account.title')} />
          <EmptyState>{t('account.callAbsent')}</EmptyState>
        </>
      )}
    </>
  );
}

type CallShownProps = { readonly call: Shown<'ownerCall'>; readonly own: ReturnType<typeof ownCall> };

function CallShown({ call, own }: CallShownProps) {
  const t = useText();
  const format = useFormat();
  const { label, amount, dueOn, fund, payee } = call.body;
  return (
    <>
      <PageHeader
        title={label}
        detail={`${payee} · ${t(`fund.${fund}`)}`}
        actions={<CallPaperButton call={call} own={own} />}
      />
      <p className={classes.figure}>
        <Amount cents={own.open > 0 ? own.open : amount} /> <StateWord state={own.state} />
      </p>
      <Text mb="lg">{t('account.due', { date: format.day(dueOn) })}</Text>
      <div className={classes.columns}>
        {own.open > 0 && (
          <Suspense>
            <Payment call={call.body} amount={own.toPay} />
          </Suspense>
        )}
        <Working call={call} />
      </div>
    </>
  );
}

function Working({ call }: { readonly call: Shown<'ownerCall'> }) {
  const t = useText();
  const format = useFormat();
  const { total, keyName, lots } = call.body;
  return (
    <section aria-labelledby="working">
      <Title order={2} id="working" mb="sm">
        {t('account.how')}
      </Title>
      <Text>{t('account.howKey', { total: format.money(total), key: keyName })}</Text>
      <ul className={classes.lots}>
        {lots.map((lot) => (
          <li key={lot.lotId} className={classes.line}>
            <span>{t('lot.named', { number: lot.lotNumber })}</span>
            <Amount cents={lot.amount} />
            <span className={classes.quiet}>
              {explainCallLot(call.body, lot, format.language)}
              {lot.roundingCents === 1 && ` ${t('account.leftover')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

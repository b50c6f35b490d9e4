import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { epcPayload } from 'shared-domain/bank';
import { type Cents, euros, formatIban, formatStructuredCommunication } from 'shared-domain/kernel';
import type { OwnerCall } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import classes from './account.module.css';
import { PaymentCode } from './payment-code.tsx';

type PaymentProps = { readonly call: OwnerCall; readonly amount: Cents };

const longestPayee = 70;

/** The code a banking app reads, and each thing to copy where there is no camera. */
export function Payment({ call, amount }: PaymentProps) {
  const t = useText();
  const format = useFormat();
  const { iban, payee, dueOn } = call;
  const communication = formatStructuredCommunication(call.communication);
  const payload = epcPayload({ name: payee.slice(0, longestPayee), iban, amount, text: communication });
  return (
    <section aria-labelledby="payment">
      <Title order={2} id="payment" mb="sm">
        {t('account.pay')}
      </Title>
      {payload.ok && (
        <>
          <Text>{t('account.scan')}</Text>
          <PaymentCode
            payload={payload.value}
            title={t('account.code', { amount: format.money(amount), name: payee })}
          />
        </>
      )}
      <dl className={classes.ways}>
        <Way term={t('account.payee')} shown={payee} copied={payee} />
        <Way term={t('account.iban')} shown={formatIban(iban)} copied={iban} />
        <Way term={t('word.amount')} shown={format.money(amount)} copied={euros(amount).replace('.', ',')} />
        <Way term={t('account.communication')} shown={communication} copied={communication} />
        <Way term={t('account.dueOn')} shown={format.day(dueOn)} copied={format.day(dueOn)} />
      </dl>
      <Text size="sm" c="dimmed" py="sm">
        {t('account.alreadyPaid')}
      </Text>
    </section>
  );
}

type WayProps = { readonly term: string; readonly shown: string; readonly copied: string };

function Way({ term, shown, copied }: WayProps) {
  const t = useText();
  const [isCopied, setIsCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(copied);
    setIsCopied(true);
  }
  return (
    <div className={classes.way}>
      <dt>{term}</dt>
      <dd>{shown}</dd>
      <Button variant="default" aria-label={t('account.copy', { what: term })} onClick={() => void copy()}>
        {t(isCopied ? 'account.copied' : 'account.copyWord')}
      </Button>
    </div>
  );
}

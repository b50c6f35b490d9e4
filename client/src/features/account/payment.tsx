import { Text, Title } from '@mantine/core';
import { epcPayload } from 'shared-domain/bank';
import { type Cents, euros, formatIban, formatStructuredCommunication } from 'shared-domain/kernel';
import type { OwnerCall } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { CopyLine, CopyList, PaymentCode } from '../../ui/index.ts';

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
      <CopyList>
        <CopyLine term={t('account.payee')} shown={payee} copied={payee} />
        <CopyLine term={t('account.iban')} shown={formatIban(iban)} copied={iban} />
        <CopyLine
          term={t('word.amount')}
          shown={format.money(amount)}
          copied={euros(amount).replace('.', ',')}
        />
        <CopyLine term={t('account.communication')} shown={communication} copied={communication} />
        <CopyLine term={t('account.dueOn')} shown={format.day(dueOn)} copied={format.day(dueOn)} />
      </CopyList>
      <Text size="sm" c="dimmed" py="sm">
        {t('account.alreadyPaid')}
      </Text>
    </section>
  );
}

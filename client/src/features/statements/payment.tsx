import { Text, Title } from '@mantine/core';
import { epcPayload } from 'shared-domain/bank';
import { type Cents, euros, formatIban, formatStructuredCommunication } from 'shared-domain/kernel';
import type { OwnerStatement } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { CopyLine, CopyList, PaymentCode } from '../../ui/index.ts';

type PaymentProps = { readonly statement: OwnerStatement; readonly iban: string; readonly amount: Cents };

const longestPayee = 70;

/** What is left to pay of a statement: the code a banking app reads, and each thing to copy. */
export function Payment({ statement, iban, amount }: PaymentProps) {
  const t = useText();
  const format = useFormat();
  const { name } = statement.association;
  const communication = formatStructuredCommunication(statement.communication);
  const payload = epcPayload({ name: name.slice(0, longestPayee), iban, amount, text: communication });
  return (
    <section aria-labelledby="statement-payment">
      <Title order={2} id="statement-payment" mb="sm">
        {t('statements.pay')}
      </Title>
      {payload.ok && (
        <>
          <Text>{t('account.scan')}</Text>
          <PaymentCode
            payload={payload.value}
            title={t('account.code', { amount: format.money(amount), name })}
          />
        </>
      )}
      <CopyList>
        <CopyLine term={t('statements.payee')} shown={name} copied={name} />
        <CopyLine term={t('statements.iban')} shown={formatIban(iban)} copied={iban} />
        <CopyLine
          term={t('word.amount')}
          shown={format.money(amount)}
          copied={euros(amount).replace('.', ',')}
        />
        <CopyLine term={t('statements.communication')} shown={communication} copied={communication} />
      </CopyList>
    </section>
  );
}

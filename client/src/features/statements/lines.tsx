import { Stack, Text, Title } from '@mantine/core';
import { formatEnterpriseNumber } from 'shared-domain/kernel';
import type { OwnerStatement } from 'shared-domain/receivables';
import { type Shown, useDocuments } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, type Definition, DefinitionList, ExplainedLines, toldApart } from '../../ui/index.ts';
import { explainedLines } from './explained.ts';

/** How the balance was reached, line by line, from what this device holds. */
export function Lines({ statement }: { readonly statement: Shown<'ownerStatement'> }) {
  const t = useText();
  const format = useFormat();
  const { building, organisation, body } = statement;
  const parts = useDocuments('settlementExpenses', { organisation, building, subject: body.settlementId });
  const charges = useDocuments('charge', { organisation, building });
  if (!parts || !charges) return null;
  const expenses = parts.flatMap((part) => part.body.items);
  const chargeOf = (invoiceId: string) =>
    charges.find((one) => one.body.invoiceId === invoiceId && one.body.ownerId === body.ownerId)?.id;
  return (
    <Stack gap="lg">
      <section aria-labelledby="statement-lines">
        <Title order={2} id="statement-lines">
          {t('statements.lines')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('statements.linesHint')}
        </Text>
        <ExplainedLines
          label={t('statements.lines')}
          vouchersLabel={t('statements.vouchers')}
          lines={explainedLines(body, expenses, { t, format, chargeOf })}
        />
      </section>
      <Others body={body} />
    </Stack>
  );
}

function Others({ body }: { readonly body: OwnerStatement }) {
  const t = useText();
  const format = useFormat();
  const { privateLines, provisionLines, account, association } = body;
  const line = ({ on, label }: { on: string; label: string }, cents: number): Definition => ({
    term: `${format.day(on)} · ${label}`,
    value: <Amount cents={cents} />,
  });
  const { street, postalCode, city } = association.address;
  const number = association.enterpriseNumber && formatEnterpriseNumber(association.enterpriseNumber);
  return (
    <>
      <Part title={t('statements.privateLines')} items={privateLines.map((one) => line(one, one.amount))} />
      <Part
        title={t('statements.provisionLines')}
        items={provisionLines.map((one) => line(one, -one.amount))}
      />
      <Part
        title={t('statements.account')}
        hint={t('statements.accountHint')}
        items={[
          { term: t('statements.opening'), value: <Amount cents={account.opening} /> },
          { term: t('statements.closing'), value: <Amount cents={account.closing} /> },
          ...account.overdue.map(({ label, dueOn, open }) => ({
            term: t('statements.overdue', { date: dueOn ? format.day(dueOn) : '', label }),
            value: <Amount cents={open} />,
          })),
        ]}
      />
      <Text size="sm" c="dimmed">
        {[t('statements.issuedBy'), association.name, `${street}, ${postalCode} ${city}`, number]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </>
  );
}

type PartProps = { readonly title: string; readonly hint?: string; readonly items: readonly Definition[] };

function Part({ title, hint, items }: PartProps) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      {hint !== undefined && (
        <Text size="sm" c="dimmed" mb="xs">
          {hint}
        </Text>
      )}
      <DefinitionList items={toldApart(items)} />
    </section>
  );
}

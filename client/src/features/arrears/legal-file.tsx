import { Group, Text, Title } from '@mantine/core';
import { formatEnterpriseNumber } from 'shared-domain/kernel';
import { partyName } from 'shared-domain/ownership';
import { type DebtorFile, debtorFile } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { Amount, BackLink, DefinitionList, PrintedPage } from '../../ui/index.ts';
import { ClaimsTable } from './claims-table.tsx';
import { FormulaView } from './formula-view.tsx';
import { LegalPaperButton } from './legal-paper-button.tsx';
import { LegalReminders } from './legal-reminders.tsx';
import { interestOn } from './propose-reminder.ts';
import type { ArrearsFile } from './use-arrears-file.ts';

type LegalFileProps = { readonly file: ArrearsFile; readonly ownerId: string };

/** The file of a debtor for a lawyer or a justice of the peace; printed as it stands here. */
export function LegalFile({ file, ownerId }: LegalFileProps) {
  const t = useText();
  const format = useFormat();
  const debtor = file.debtorsOn(today()).find((one) => one.ownerId === ownerId);
  const interest = debtor && interestOn(file, debtor, today());
  const legal = debtorFile(
    ownerId,
    {
      association: file.building,
      ...{ owners: file.owners, lots: file.lots, entries: file.entries, reminders: file.reminders },
      ownerships: file.ownerships.map(({ body }) => body),
      overdue: debtor?.claims ?? [],
      interest: interest?.ok ? interest.value : null,
    },
    today(),
  );
  if (!legal) return null;
  return (
    <PrintedPage
      title={t('arrears.legalFile')}
      detail={t('arrears.atDay', { day: format.day(today()) })}
      back={<BackLink to={`/arrears/${ownerId}`}>{partyName(legal.debtor.party)}</BackLink>}
      print={t('arrears.print')}
      paper={<LegalPaperButton file={file} legal={legal} debtor={debtor} />}
    >
      <Parties legal={legal} />
      {debtor && <ClaimsTable debtor={debtor} />}
      {legal.interest && <FormulaView formula={legal.interest} />}
      <Totals legal={legal} />
      <LegalReminders legal={legal} />
    </PrintedPage>
  );
}

function Parties({ legal }: { readonly legal: DebtorFile }) {
  const t = useText();
  const { association, debtor, lots } = legal;
  const { street, postalCode, city } = association.address;
  const address =
    debtor.address && `${debtor.address.street}, ${debtor.address.postalCode} ${debtor.address.city}`;
  const number = association.enterpriseNumber;
  const coDebtors = lots.flatMap((lot) => lot.coDebtors);
  return (
    <section>
      <DefinitionList
        items={[
          {
            term: t('arrears.creditor'),
            value: [
              association.name,
              `${street}, ${postalCode} ${city}`,
              number && formatEnterpriseNumber(number),
            ]
              .filter(Boolean)
              .join(' · '),
          },
          {
            term: t('arrears.debtor'),
            value: [partyName(debtor.party), address, debtor.email].filter(Boolean).join(' · '),
          },
          ...lots.map((lot) => ({
            term: `${t('word.lot')} ${lot.number}`,
            value: [
              `${lot.share.numerator}/${lot.share.denominator}`,
              ...lot.coDebtors.map(({ name, share }) => `${name} (${share.numerator}/${share.denominator})`),
            ].join(' · '),
          })),
        ]}
      />
      {coDebtors.length > 0 && (
        <Text size="sm" mt="xs">
          {t('arrears.solidarity')}
        </Text>
      )}
    </section>
  );
}

function Totals({ legal }: { readonly legal: DebtorFile }) {
  const t = useText();
  const { totals, privilege } = legal;
  return (
    <section aria-labelledby="legal-totals">
      <Title order={2} id="legal-totals" mb="xs">
        {t('word.total')}
      </Title>
      <DefinitionList
        items={[
          { term: t('arrears.principal'), value: <Amount cents={totals.principal} /> },
          { term: t('arrears.interest'), value: <Amount cents={totals.interest} /> },
          { term: t('arrears.fees'), value: <Amount cents={totals.fees} /> },
          { term: t('word.total'), value: <Amount cents={totals.total} weight="strong" /> },
          {
            term: t('arrears.privilege', { years: privilege.years.join(', ') }),
            value: <Amount cents={privilege.amount} />,
          },
        ]}
      />
      <Group mt="xs">
        <Text size="sm" c="dimmed">
          {t('arrears.privilegeHint')}
        </Text>
      </Group>
    </section>
  );
}

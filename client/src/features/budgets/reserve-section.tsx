import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReserveFinding } from 'shared-domain/receivables';
import { type Format, type Translate, useFormat, useText } from '../../i18n/index.ts';
import { Amount, DefinitionList } from '../../ui/index.ts';
import { ReserveSheet } from './reserve-sheet.tsx';
import { reserveView } from './reserve-view.ts';
import type { BudgetFile } from './use-budget-file.ts';

type ReserveSectionProps = { readonly file: BudgetFile; readonly fiscalYear: number };

/** The five per cent the law asks for the reserve fund. */
export function ReserveSection({ file, fiscalYear }: ReserveSectionProps) {
  const t = useText();
  const format = useFormat();
  const [isEditing, setIsEditing] = useState(false);
  const { entries, plans, reserve, building } = file;
  const { yearStart } = building;
  const view = useMemo(
    () => reserveView({ fiscalYear, yearStart, entries, plans, reserve }),
    [fiscalYear, yearStart, entries, plans, reserve],
  );
  const isWrong = view.findings.some(({ code }) => code === 'reserve.belowMinimum');
  return (
    <section aria-labelledby="budget-reserve">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="budget-reserve">
          {t('budgets.reserve')}
        </Title>
        <Button variant="default" onClick={() => setIsEditing(true)}>
          {t('word.edit')}
        </Button>
      </Group>
      <DefinitionList
        items={[
          {
            term: t('budgets.chargesBefore', { year: String(fiscalYear - 1) }),
            value: <Amount cents={view.chargesBefore} />,
          },
          { term: t('budgets.minimum'), value: <Amount cents={view.minimum} /> },
          { term: t('budgets.planned'), value: <Amount cents={view.planned} /> },
        ]}
      />
      <Alert color={isWrong ? 'yellow' : 'green'} variant="light" mt="sm">
        {view.findings.length === 0 && <Text>{t('budgets.reserveEnough')}</Text>}
        {view.findings.map((finding) => (
          <Text key={finding.code}>{sayFinding(finding, t, format)}</Text>
        ))}
      </Alert>
      {isEditing && <ReserveSheet file={file} onClose={() => setIsEditing(false)} />}
    </section>
  );
}

function sayFinding(finding: ReserveFinding, t: Translate, format: Format): string {
  switch (finding.code) {
    case 'reserve.belowMinimum':
      return t('budgets.belowMinimum', { missing: format.money(finding.missing) });
    case 'reserve.notYetDue':
      return t('budgets.notYetDue', { date: format.day(finding.from) });
    case 'reserve.exempted':
      return t('budgets.exempted', { date: format.day(finding.on) });
    case 'reserve.exemptionTooFewVotes':
      return t('budgets.tooFewVotes', { votes: finding.votesFor, cast: finding.votesCast });
    case 'reserve.exemptionWithoutMinutes':
      return t('budgets.withoutMinutes');
  }
}

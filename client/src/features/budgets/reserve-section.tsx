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
  const isWrong = view.findings.some(({ is }) => is === 'belowMinimum');
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
          <Text key={finding.is}>{sayFinding(finding, t, format)}</Text>
        ))}
      </Alert>
      {isEditing && <ReserveSheet file={file} onClose={() => setIsEditing(false)} />}
    </section>
  );
}

function sayFinding(finding: ReserveFinding, t: Translate, format: Format): string {
  switch (finding.is) {
    case 'belowMinimum':
      return t('budgets.belowMinimum', { missing: format.money(finding.missing) });
    case 'notYetDue':
      return t('budgets.notYetDue', { date: format.day(finding.from) });
    case 'exempted':
      return t('budgets.exempted', { date: format.day(finding.on) });
    case 'exemptionTooFewVotes':
      return t('budgets.tooFewVotes', { votes: finding.votesFor, cast: finding.votesCast });
    case 'exemptionWithoutMinutes':
      return t('budgets.withoutMinutes');
  }
}

import { Stack, Text } from '@mantine/core';
import { chartLabel } from 'shared-domain/accounting';
import { expensesOf, explainLine, type Settlement, statementOf } from 'shared-domain/receivables';
import { type Format, type Translate, useFormat, useText } from '../../i18n/index.ts';
import {
  Amount,
  DefinitionList,
  type ExplainedLine,
  ExplainedLines,
  Sheet,
  toldApart,
  WordBadge,
} from '../../ui/index.ts';

type StatementSheetProps = {
  readonly settlement: Settlement;
  readonly ownerId: string;
  readonly onClose: () => void;
};

/** One owner's statement as it would be, line by line; every figure opens. */
export function StatementSheet({ settlement, ownerId, onClose }: StatementSheetProps) {
  const t = useText();
  const format = useFormat();
  const statement = statementOf(settlement, ownerId);
  const { ownerName, lots, privateLines, provisionLines } = statement;
  return (
    <Sheet title={ownerName} isOpen onClose={onClose}>
      <Stack>
        <div>
          <WordBadge tone="warn">{t('settlements.provisional')}</WordBadge>
        </div>
        {lots.map(({ lotId, lotNumber, days }) => (
          <Text key={`${lotId} ${days}`}>
            {t('settlements.lotDays', { lot: lotNumber, days, all: statement.days })}
          </Text>
        ))}
        <DefinitionList
          items={[
            { term: t('settlements.costs'), value: <Amount cents={statement.costs} /> },
            { term: t('settlements.provisions'), value: <Amount cents={statement.provisions} /> },
            { term: t('settlements.balance'), value: <Amount cents={statement.balance} weight="strong" /> },
          ]}
        />
        <ExplainedLines
          label={t('settlements.lines')}
          vouchersLabel={t('settlements.vouchers')}
          lines={linesOf(settlement, ownerId, t, format)}
        />
        {privateLines.length > 0 && (
          <DefinitionList
            items={toldApart(
              privateLines.map(({ on, label, amount }) => ({
                term: `${format.day(on)} · ${label}`,
                value: <Amount cents={amount} />,
              })),
            )}
          />
        )}
        {provisionLines.length > 0 && (
          <DefinitionList
            items={toldApart(
              provisionLines.map(({ on, label, amount }) => ({
                term: `${format.day(on)} · ${label}`,
                value: <Amount cents={-amount} />,
              })),
            )}
          />
        )}
      </Stack>
    </Sheet>
  );
}

function linesOf(settlement: Settlement, ownerId: string, t: Translate, format: Format): ExplainedLine[] {
  const statement = statementOf(settlement, ownerId);
  const expenses = expensesOf(settlement);
  return statement.lines.flatMap((line) => {
    const said = explainLine(statement, line, expenses, format.language);
    if (!said) return [];
    const { by } = said.basis;
    return [
      {
        key: String(line.group),
        title: `${line.account} ${chartLabel(line.account, format.language)}`,
        detail: by.is === 'key' ? by.name : t('settlements.byMeter', { unit: by.unit }),
        cents: line.amount,
        steps: [{ label: t('settlements.formula'), value: said.formula }],
        ...(said.hasLeftoverCent && { note: t('settlements.leftoverCent') }),
        vouchers: said.items.map(({ on, label, amount }, at) => ({
          key: String(at),
          title: label,
          day: format.day(on),
          cents: amount,
        })),
      },
    ];
  });
}

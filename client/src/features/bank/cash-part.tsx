import { Alert, Chip, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { type CashAccounts, cashAccounts } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { StepLine } from '../../ui/index.ts';
import classes from './bank.module.css';
import { CashMoves } from './cash-moves.tsx';
import { CashPaperButton } from './cash-paper-button.tsx';
import { cashNotes, cashWarning, tellCash } from './tell-cash.ts';
import type { Bank } from './use-bank.ts';
import { type ShownCash, useCashLine } from './use-cash-line.ts';

/** What the bank held, what is known of its future, and when it would not be enough. */
export function CashPart({ bank }: { readonly bank: Bank }) {
  const t = useText();
  const format = useFormat();
  const [of, setOf] = useState<CashAccounts>('current');
  const cash = useCashLine(bank, of);
  if (!cash) return null;
  return (
    <Paper withBorder p="md" radius="lg" className={classes.cash}>
      <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
        <Chip.Group
          value={of}
          onChange={(next) => setOf(cashAccounts.find((one) => one === next) ?? 'current')}
        >
          <div className={classes.tabs} role="radiogroup" aria-label={t('cash.of')}>
            {(['current', 'reserve', 'all'] as const).map((one) => (
              <Chip key={one} value={one} size="md" radius="xl" variant="light">
                {t(`cash.of.${one}`)}
              </Chip>
            ))}
          </div>
        </Chip.Group>
        <CashPaperButton bank={bank} of={of} cash={cash} />
      </Group>
      <Warned cash={cash} />
      <StepLine {...tellCash(cash, today(), t, format)} />
      <Told cash={cash} />
      {cash.line.moves.length > 0 && <CashMoves bank={bank} moves={cash.line.moves} />}
    </Paper>
  );
}

type CashProps = { readonly cash: ShownCash };

function Warned({ cash: { line } }: CashProps) {
  const warning = cashWarning(line, useText(), useFormat());
  if (warning === null) return null;
  return (
    <Alert variant="light" color="red" title={warning.title}>
      {warning.words}
    </Alert>
  );
}

function Told({ cash: { line } }: CashProps) {
  return cashNotes(line, useText(), useFormat()).map((note) => (
    <Text key={note} size="sm" c="dimmed">
      {note}
    </Text>
  ));
}

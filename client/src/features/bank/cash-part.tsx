import { Alert, Chip, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { type CashAccounts, cashAccounts } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { StepLine } from '../../ui/index.ts';
import classes from './bank.module.css';
import { CashMoves } from './cash-moves.tsx';
import type { Bank } from './use-bank.ts';
import { type ShownCash, useCashLine } from './use-cash-line.ts';

/** What the bank held, what is known of its future, and when it would not be enough. */
export function CashPart({ bank }: { readonly bank: Bank }) {
  const t = useText();
  const [of, setOf] = useState<CashAccounts>('current');
  const cash = useCashLine(bank, of);
  if (!cash) return null;
  return (
    <Paper withBorder p="md" radius="lg" className={classes.cash}>
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
      <Warned cash={cash} />
      <Drawn cash={cash} />
      <Told cash={cash} />
      {cash.line.moves.length > 0 && <CashMoves bank={bank} moves={cash.line.moves} />}
    </Paper>
  );
}

type CashProps = { readonly cash: ShownCash };

function Drawn({ cash: { line, from, until } }: CashProps) {
  const t = useText();
  const format = useFormat();
  const { past, ahead, held, lowest } = line;
  const on = today();
  const isAlone = line.moves.length === 0 && line.lateOut === 0;
  const amounts = { held: format.money(held), lowest: format.money(lowest.balance) };
  const pointsOf = (days: typeof past) => days.map((day) => ({ on: day.on, value: day.balance }));
  return (
    <StepLine
      title={t('cash.title')}
      words={isAlone ? t('cash.alone', amounts) : t('cash.words', { ...amounts, day: format.day(lowest.on) })}
      lines={[
        { key: 'past', label: t('cash.past'), points: pointsOf(past), until: on },
        // From what is held to what is left of it today: the step is drawn, not jumped.
        {
          key: 'ahead',
          label: t('cash.ahead'),
          points: [{ on, value: held }, ...pointsOf(ahead)],
          until,
          isAhead: true,
        },
      ]}
      from={from}
      until={until}
      {...(!isAlone && { marked: { on: lowest.on, value: lowest.balance } })}
    />
  );
}

function Warned({ cash: { line } }: CashProps) {
  const t = useText();
  const format = useFormat();
  const { underOn, lowest } = line;
  if (underOn === null) return null;
  return (
    <Alert variant="light" color="red" title={t('cash.under', { day: format.day(underOn) })}>
      {t('cash.underWhy', { amount: format.money(-lowest.balance), day: format.day(lowest.on) })}
    </Alert>
  );
}

function Told({ cash: { line } }: CashProps) {
  const t = useText();
  const format = useFormat();
  const last = line.past.at(-1)?.on;
  const told = [
    t('cash.basis'),
    last && t('cash.upTo', { day: format.day(last) }),
    line.lateIn > 0 && t('cash.lateIn', { amount: format.money(line.lateIn) }),
    line.lateOut > 0 && t('cash.lateOut', { amount: format.money(line.lateOut) }),
  ];
  return told.map(
    (one) =>
      one && (
        <Text key={one} size="sm" c="dimmed">
          {one}
        </Text>
      ),
  );
}

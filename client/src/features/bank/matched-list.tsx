import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { LineState } from 'shared-domain/bank';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { Amount, EmptyState, StateBadge } from '../../ui/index.ts';
import classes from './bank.module.css';
import { describeParts } from './describe-parts.ts';
import type { Bank } from './use-bank.ts';
import type { Matching } from './use-match.ts';

type MatchedListProps = {
  readonly bank: Bank;
  readonly rows: readonly LineState[];
  readonly matching: Matching;
};

const atOnce = 100;

/** What is matched, the latest movements first; each may be taken back. */
export function MatchedList({ bank, rows, matching }: MatchedListProps) {
  const t = useText();
  const [most, setMost] = useState(atOnce);
  if (rows.length === 0) return <EmptyState>{t('bank.noMatched')}</EmptyState>;
  return (
    <>
      <ol className={classes.lines} aria-label={t('bank.matched')}>
        {rows.slice(0, most).map((row) => (
          <MatchedLine
            key={`${row.statement.id}.${row.line.index}`}
            row={row}
            bank={bank}
            matching={matching}
          />
        ))}
      </ol>
      {rows.length > most && (
        <Button variant="default" onClick={() => setMost(most + atOnce)}>
          {t('bank.more', { count: rows.length - most })}
        </Button>
      )}
    </>
  );
}

type MatchedLineProps = Omit<MatchedListProps, 'rows'> & { readonly row: LineState };

function MatchedLine({ row, bank, matching }: MatchedLineProps) {
  const t = useText();
  const format = useFormat();
  const say = useRefusalText();
  const { line, match } = row;
  if (!match) return null;
  return (
    <li className={classes.line}>
      <div className={classes.told}>
        <div className={classes.head}>
          <span className={classes.strong}>{line.counterparty.name || t('bank.nobody')}</span>
          <Amount cents={line.amount} weight="strong" />
        </div>
        <Text size="sm" c="dimmed">
          {t('bank.matchedBy', { day: format.day(line.bookedOn), name: match.byName })}
        </Text>
      </div>
      <div className={classes.proposed}>
        <span>{describeParts(match.parts, bank, { t, format })}</span>
        <div className={classes.foot}>
          <StateBadge state={bank.unsent.has(match.id) ? 'onDevice' : 'posted'} />
          <Button variant="subtle" onClick={() => void matching.undo(row)}>
            {t('bank.undo')}
          </Button>
        </div>
      </div>
      {matching.trouble?.key === match.id && (
        <Alert color="red" variant="light" role="alert" className={classes.whole}>
          {say(matching.trouble.refusal)}
        </Alert>
      )}
    </li>
  );
}

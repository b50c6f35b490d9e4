import { Button, Group, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { LineState } from 'shared-domain/bank';
import { useFormat, useText } from '../../i18n/index.ts';
import { EmptyState } from '../../ui/index.ts';
import classes from './bank.module.css';
import { describeParts } from './describe-parts.ts';
import { MatchSheet } from './match-sheet.tsx';
import { OpenLine } from './open-line.tsx';
import { type OpenRow, sureRows } from './open-rows.ts';
import { RuleSheet } from './rule-sheet.tsx';
import type { Sheets } from './sheets.ts';
import type { Bank } from './use-bank.ts';
import { useBankKeys } from './use-bank-keys.ts';
import type { Matching } from './use-match.ts';

type OpenListProps = {
  readonly bank: Bank;
  readonly rows: readonly OpenRow[];
  /** What `u` takes back. */
  readonly last: LineState | null;
  readonly matching: Matching;
};

const atOnce = 100;

export function OpenList({ bank, rows, last, matching }: OpenListProps) {
  const t = useText();
  const format = useFormat();
  const list = useRef<HTMLOListElement>(null);
  const [sheet, setSheet] = useState<Sheets>(null);
  const [most, setMost] = useState(atOnce);
  const undo = () => last && void matching.undo(last);
  useBankKeys(list, { rows, open: setSheet, undo, isShut: sheet === null });
  const shown = rows.slice(0, most);
  if (rows.length === 0) return <EmptyState>{t('bank.noOpen')}</EmptyState>;
  return (
    <>
      <ListHead rows={rows} matching={matching} />
      <ol ref={list} className={classes.lines} aria-label={t('bank.open')}>
        {shown.map((row) => (
          <OpenLine
            key={row.key}
            row={row}
            proposed={row.proposals[0] ? describeParts(row.proposals[0].parts, bank, { t, format }) : ''}
            refusal={matching.trouble?.key === row.key ? matching.trouble.refusal : null}
            isBusy={matching.isBusy}
            onAccept={matching.accept}
            onOpen={setSheet}
          />
        ))}
      </ol>
      {rows.length > most && (
        <Button variant="default" onClick={() => setMost(most + atOnce)}>
          {t('bank.more', { count: rows.length - most })}
        </Button>
      )}
      {sheet && sheet.is !== 'rule' && (
        <MatchSheet
          bank={bank}
          row={sheet.row}
          isToAccount={sheet.is === 'account'}
          matching={matching}
          onClose={() => setSheet(null)}
        />
      )}
      {sheet?.is === 'rule' && <RuleSheet bank={bank} row={sheet.row} onClose={() => setSheet(null)} />}
    </>
  );
}

function ListHead({ rows, matching }: Pick<OpenListProps, 'rows' | 'matching'>) {
  const t = useText();
  const sure = sureRows(rows);
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" visibleFrom="md">
        {t('word.keys')}
      </Text>
      {sure.length > 1 && (
        <Button variant="light" loading={matching.isBusy} onClick={() => void matching.acceptAll(sure)}>
          {t('bank.acceptSure', { count: sure.length })}
        </Button>
      )}
    </Group>
  );
}

import { Chip, Group, Stack } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { ExportMenu } from '../../ui/index.ts';
import classes from './bank.module.css';
import { useLineSheet } from './line-sheet.ts';
import { MatchedList } from './matched-list.tsx';
import { OpenList } from './open-list.tsx';
import { filterRows, keepRows, lastMatched, matchedRows, type OpenRow, openRows } from './open-rows.ts';
import type { Bank } from './use-bank.ts';
import { useMatch } from './use-match.ts';

const tabs = ['open', 'without', 'matched'] as const;
type Tab = (typeof tabs)[number];

/** What waits, what waits without a proposal, what is done. */
export function BankTabs({ bank }: { readonly bank: Bank }) {
  const t = useText();
  const [tab, setTab] = useState<Tab>('open');
  const matching = useMatch(bank.choice);
  const open = useOpenRows(bank);
  const without = useMemo(() => filterRows(open, 'without'), [open]);
  const matched = useMemo(() => matchedRows(bank.lines), [bank.lines]);
  const columns = useLineSheet(bank);
  const rows = { open, without, matched }[tab];
  const counts = { open: open.length, without: without.length, matched: matched.length };
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Chip.Group value={tab} onChange={(next) => setTab(tabs.find((one) => one === next) ?? 'open')}>
          <div className={classes.tabs} role="radiogroup" aria-label={t('bank.lines')}>
            {tabs.map((one) => (
              <Chip key={one} value={one} size="md" radius="xl" variant="light">
                {`${t(`bank.${one}`)} ${counts[one]}`}
              </Chip>
            ))}
          </div>
        </Chip.Group>
        <ExportMenu
          list={`${t('bank.lines')} ${t(`bank.${tab}`)}`}
          about={[bank.choice.name]}
          columns={columns}
          rows={rows}
        />
      </Group>
      {tab === 'matched' ? (
        <MatchedList bank={bank} rows={matched} matching={matching} />
      ) : (
        <OpenList
          bank={bank}
          rows={tab === 'open' ? open : without}
          last={lastMatched(matching.made, bank.lines)}
          matching={matching}
        />
      )}
    </Stack>
  );
}

function useOpenRows({ lines, context }: Bank): readonly OpenRow[] {
  const before = useRef<readonly OpenRow[]>([]);
  const rows = useMemo(() => keepRows(before.current, openRows(lines, context)), [lines, context]);
  useEffect(() => {
    before.current = rows;
  }, [rows]);
  return rows;
}

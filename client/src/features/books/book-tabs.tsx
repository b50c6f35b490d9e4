import { Tabs } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useText } from '../../i18n/index.ts';
import { YearsAway } from '../../scope/kept/years-away.tsx';
import { BalanceSheetTab } from './balance-sheet-tab.tsx';
import { type BookTab, isOfOneDay, tabOf, tabsOf } from './book-search.ts';
import classes from './books.module.css';
import { BudgetTab } from './budget-tab.tsx';
import { ClosingTab } from './closing-tab.tsx';
import { FundsTab } from './funds-tab.tsx';
import { IncomeTab } from './income-tab.tsx';
import { JournalsTab } from './journals-tab.tsx';
import { LedgerTab } from './ledger-tab.tsx';
import { PartiesTab } from './parties-tab.tsx';
import { PeriodBar } from './period-bar.tsx';
import type { ReportProps } from './report-props.ts';
import { SimpleTab } from './simple-tab.tsx';
import { TrialTab } from './trial-tab.tsx';
import { useBookSearch } from './use-book-search.ts';
import type { Ledger } from './use-ledger.ts';

const reports: Record<BookTab, (props: ReportProps) => ReactNode> = {
  simple: SimpleTab,
  sheet: BalanceSheetTab,
  income: IncomeTab,
  trial: TrialTab,
  ledger: LedgerTab,
  journals: JournalsTab,
  owners: (props) => <PartiesTab {...props} kind="owners" />,
  suppliers: (props) => <PartiesTab {...props} kind="suppliers" />,
  funds: FundsTab,
  budget: BudgetTab,
  closing: ClosingTab,
};

/** One report at a time, of the days in the address. */
export function BookTabs({ ledger }: { readonly ledger: Ledger }) {
  const t = useText();
  const address = useBookSearch(ledger.building.body.yearStart);
  const tabs = tabsOf({ isSmall: ledger.isSmall, hasBudget: ledger.budgets.length > 0 });
  const tab = tabOf(address.search.tab, tabs);
  const Report = reports[tab];
  const { from, until } = address.period;
  // A report of days before the carried balances would leave out what moved.
  const isTold = ledger.from === null || tab === 'closing' || (isOfOneDay(tab) ? until : from) >= ledger.from;
  const list = useShownTab(tab);
  return (
    <Tabs
      value={tab}
      color="var(--accent)"
      keepMounted={false}
      onChange={(next) => next && address.show({ tab: next })}
    >
      <Tabs.List ref={list} mb="md" className={classes.tabs}>
        {tabs.map((one) => (
          <Tabs.Tab key={one} value={one} h={44}>
            {t(`books.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab}>
        {tab !== 'closing' && <PeriodBar ledger={ledger} address={address} tab={tab} />}
        {isTold ? <Report ledger={ledger} address={address} /> : <YearsAway building={ledger.choice.id} />}
      </Tabs.Panel>
    </Tabs>
  );
}

/** A phone shows three tabs of eleven: the one that is read is among them. */
function useShownTab(tab: BookTab): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is another place to show
  useEffect(() => {
    const shown = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (list.current && shown) list.current.scrollLeft = shown.offsetLeft - list.current.clientWidth / 3;
  }, [tab]);
  return list;
}

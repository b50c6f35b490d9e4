import type { Entry, LedgerAccount, LedgerLine } from 'shared-domain/accounting';
import { useText } from '../../i18n/index.ts';
import { amountCell, type SheetColumn } from '../../platform/index.ts';
import { entryNumber } from './entry-number.ts';
import type { StatementRow } from './statement.tsx';
import type { Ledger } from './use-ledger.ts';

type Line = { readonly account: string; readonly entry: Entry; readonly line: Entry['lines'][number] };
type Balanced = Line & { readonly balance: number };

/** Entries as an accountant exchanges them: one row per line. */
export function useEntrySheet(ledger: Ledger): SheetColumn<Line>[] {
  const t = useText();
  return [
    { header: t('word.date'), sheet: ({ entry }) => ({ day: entry.date }) },
    { header: t('books.number'), sheet: ({ entry }) => entryNumber(entry, t) },
    { header: t('sheet.what'), sheet: ({ entry }) => entry.description },
    { header: t('books.account'), sheet: ({ account }) => account },
    { header: t('sheet.accountName'), sheet: ({ account }) => ledger.accountName(account) },
    { header: t('sheet.party'), sheet: ({ line }) => line.party && ledger.partyName(line.party) },
    { header: t('books.label'), sheet: ({ line }) => line.label },
    { header: t('books.debit'), sheet: ({ line }) => amountCell(line.debit) },
    { header: t('books.credit'), sheet: ({ line }) => amountCell(line.credit) },
  ];
}

export function entryLines(entries: readonly Entry[]): Line[] {
  return entries.flatMap((entry) => entry.lines.map((line) => ({ account: line.account, entry, line })));
}

/** The ledger of accounts: the same, with what each stands at after it. */
export function useLedgerSheet(ledger: Ledger): SheetColumn<Balanced>[] {
  const t = useText();
  return [
    ...useEntrySheet(ledger),
    { header: t('books.balance'), sheet: ({ balance }) => ({ cents: balance }) },
  ];
}

export function ledgerLines(accounts: readonly Pick<LedgerAccount, 'account' | 'lines'>[]): Balanced[] {
  return accounts.flatMap(({ account, lines }) =>
    lines.map(({ entry, line, balance }: LedgerLine) => ({ account, entry, line, balance })),
  );
}

export type StatedRow = Pick<StatementRow, 'code' | 'name' | 'note' | 'amount'> & { readonly side: string };

type Side = {
  readonly title: string;
  readonly rows: readonly StatementRow[];
  readonly total?: { readonly name: string; readonly amount: number };
};

/** A statement of one or more sides, each ended by its total. */
export function useStatementSheet(): SheetColumn<StatedRow>[] {
  const t = useText();
  return [
    { header: t('sheet.part'), sheet: ({ side }) => side },
    { header: t('books.account'), sheet: ({ code }) => code ?? null },
    { header: t('sheet.accountName'), sheet: ({ name }) => name },
    { header: t('sheet.note'), sheet: ({ note }) => note ?? null },
    { header: t('word.amount'), sheet: ({ amount }) => ({ cents: amount }) },
  ];
}

export function statedRows(sides: readonly Side[]): StatedRow[] {
  return sides.flatMap(({ title, rows, total }) => [
    ...rows.map((row) => ({ ...row, side: title })),
    ...(total ? [{ ...total, side: title }] : []),
  ]);
}

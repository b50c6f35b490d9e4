import type { CashMove } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, type Column, DataTable } from '../../ui/index.ts';
import classes from './bank.module.css';
import { type MoveRow, moveRows } from './move-rows.ts';
import type { Bank } from './use-bank.ts';

type CashMovesProps = { readonly bank: Bank; readonly moves: readonly CashMove[] };

/** Each thing that is known ahead, of whom and what for. */
export function CashMoves({ bank, moves }: CashMovesProps) {
  const t = useText();
  const format = useFormat();
  const rows = moveRows(moves, bank.names, t);
  const columns: Column<MoveRow>[] = [
    { key: 'on', header: t('word.date'), cell: ({ on }) => format.day(on) },
    { key: 'who', header: t('cash.who'), cell: ({ who }) => who, isTitle: true },
    { key: 'why', header: t('cash.why'), cell: ({ why }) => why },
    {
      key: 'amount',
      header: t('word.amount'),
      cell: ({ amount }) => <Amount cents={amount} />,
      align: 'end',
    },
  ];
  return (
    <details>
      <summary className={classes.summary}>{`${t('cash.ahead')} (${rows.length})`}</summary>
      <DataTable caption={t('cash.ahead')} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </details>
  );
}

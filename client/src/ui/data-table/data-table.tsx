import type { ReactNode } from 'react';
import type { SheetCell, SheetColumn } from '../../platform/spreadsheet/sheet.ts';
import classes from './data-table.module.css';

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  /** The cell that heads the card on a phone, without its label. One per table. */
  readonly isTitle?: boolean;
  /** What a file tells of it where the table is exported. */
  readonly sheet?: (row: Row) => SheetCell;
};

/** The columns of a table that a file has too. */
export function sheetColumns<Row>(columns: readonly Column<Row>[]): SheetColumn<Row>[] {
  return columns.flatMap(({ header, sheet }) => (sheet ? [{ header, sheet }] : []));
}

export type DataTableProps<Row> = {
  /** Read out before the table; shown only to screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly footer?: ReactNode;
};

/** A short table of figures: columns on a desk, one card per row on a phone. */
export function DataTable<Row>({ caption, columns, rows, rowKey, footer }: DataTableProps<Row>) {
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, header, align }) => (
            <th key={key} scope="col" data-align={align}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, header, cell, align, isTitle }) => (
              <td key={key} data-align={align} data-label={isTitle ? undefined : header} data-title={isTitle}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {footer && <tfoot>{footer}</tfoot>}
    </table>
  );
}

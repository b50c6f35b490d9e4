import type { Cents, Fraction, LocalDate } from 'shared-domain/kernel';

/** What a cell of a file holds: what a spreadsheet adds up stays a number, what it sorts by day a day. */
export type SheetCell =
  | null
  | string
  | number
  | { readonly cents: Cents }
  | { readonly day: LocalDate }
  | { readonly fraction: Fraction };

export type SheetColumn<Row> = {
  readonly header: string;
  readonly sheet: (row: Row) => SheetCell;
};

export function amountCell(cents: Cents | null): SheetCell {
  return cents === null ? null : { cents };
}

export function dayCell(day: LocalDate | null): SheetCell {
  return day === null ? null : { day };
}

/** A list as a file tells it: its headings, and every row of it. */
export type Sheet = {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
};

export function sheetOf<Row>(columns: readonly SheetColumn<Row>[], rows: readonly Row[]): Sheet {
  return {
    headers: columns.map(({ header }) => header),
    rows: rows.map((row) => columns.map(({ sheet }) => sheet(row))),
  };
}

export function fractionText({ numerator, denominator }: Fraction): string {
  return `${numerator}/${denominator}`;
}

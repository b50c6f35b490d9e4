import type { Cents } from 'shared-domain/kernel';
import { type TextId, useText } from '../../i18n/index.ts';
import type { SheetColumn } from '../../platform/index.ts';
import { Amount, type Column, sheetColumns } from '../../ui/index.ts';
import { BookLink, FigureLink } from './book-link.tsx';
import type { ReportProps } from './report-props.ts';

/** What a report tells of each account, figure by figure, with its heading. */
export type Figures<Name extends string> = readonly (readonly [figure: Name, header: TextId])[];

type RowOf<Name extends string> = { readonly account: string } & Readonly<Record<Name, Cents>>;

/** The account by its name, which opens its ledger. */
export function useAccountColumn<Row extends { readonly account: string }>({
  ledger,
  address,
}: ReportProps): Column<Row> {
  const t = useText();
  return {
    key: 'account',
    header: t('books.account'),
    isTitle: true,
    cell: ({ account }) => (
      <BookLink opens={address.to({ tab: 'ledger', account })}>
        {`${account} ${ledger.accountName(account)}`}
      </BookLink>
    ),
  };
}

/** Figures of an account, which open its ledger too. */
export function useFigureColumns<Name extends string, Row extends RowOf<Name>>(
  figures: Figures<Name>,
  { address }: ReportProps,
): Column<Row>[] {
  const t = useText();
  return figures.map(([figure, header]) => ({
    key: figure,
    header: t(header),
    align: 'end',
    sheet: (row) => ({ cents: row[figure] }),
    cell: (row) => (
      <FigureLink opens={address.to({ tab: 'ledger', account: row.account })}>
        <Amount cents={row[figure]} />
      </FigureLink>
    ),
  }));
}

/** In a file the account and its name are two columns. */
export function useAccountSheet<Row extends { readonly account: string }>(
  { ledger }: ReportProps,
  columns: readonly Column<Row>[],
): SheetColumn<Row>[] {
  const t = useText();
  return [
    { header: t('books.account'), sheet: ({ account }) => account },
    { header: t('sheet.accountName'), sheet: ({ account }) => ledger.accountName(account) },
    ...sheetColumns(columns),
  ];
}

type TotalCellsProps<Name extends string> = {
  readonly figures: Figures<Name>;
  readonly total: Readonly<Record<Name, Cents>>;
};

export function TotalCells<Name extends string>({ figures, total }: TotalCellsProps<Name>) {
  const t = useText();
  return figures.map(([figure, header]) => (
    <td key={figure} data-align="end" data-label={t(header)}>
      <Amount cents={total[figure]} weight="strong" />
    </td>
  ));
}

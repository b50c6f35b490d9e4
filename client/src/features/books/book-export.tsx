import { Group } from '@mantine/core';
import { useText } from '../../i18n/index.ts';
import type { ToldPicture } from '../../papers/report-paper.ts';
import type { SheetCell, SheetColumn } from '../../platform/index.ts';
import { ExportMenu } from '../../ui/index.ts';
import { BookPaperButton } from './book-paper-button.tsx';
import { type BookTab, isOfOneDay } from './book-search.ts';
import type { ReportProps } from './report-props.ts';

type BookExportProps<Row> = ReportProps & {
  readonly tab: BookTab;
  /** What of the report is shown, an account or a journal. */
  readonly of?: string | undefined;
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
  /** Under the rows, on paper. */
  readonly totals?: readonly SheetCell[];
  /** What must be read with it, before all else. */
  readonly notes?: readonly string[];
  /** What the screen draws of it, on paper too. */
  readonly pictures?: readonly ToldPicture[];
};

/** A report as a file and on paper, named by its building and its days. */
export function BookExport<Row>(props: BookExportProps<Row>) {
  const { ledger, address, tab, of, columns, rows, totals = null, notes = [], pictures = [] } = props;
  const t = useText();
  const { from, until } = address.period;
  const days = isOfOneDay(tab) ? until : `${from} ${until}`;
  if (rows.length === 0) return null;
  return (
    <Group justify="flex-end" mb="xs">
      <BookPaperButton {...{ ledger, address, tab, of, columns, rows, totals, notes, pictures }} />
      <ExportMenu
        list={t(`books.${tab}`)}
        about={[of, ledger.choice.name, days]}
        columns={columns}
        rows={rows}
      />
    </Group>
  );
}

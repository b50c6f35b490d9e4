import { useSender } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { makeReport } from '../../papers/make-report.ts';
import type { ReportPaper, ToldPicture } from '../../papers/report-paper.ts';
import { type SheetCell, type SheetColumn, today } from '../../platform/index.ts';
import { sheetOf } from '../../platform/spreadsheet/sheet.ts';
import { PaperButton, type PaperWork } from '../../ui/index.ts';
import { type BookTab, isOfOneDay } from './book-search.ts';
import type { ReportProps } from './report-props.ts';

type BookPaperButtonProps<Row> = ReportProps & {
  readonly tab: BookTab;
  readonly of: string | undefined;
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
  readonly totals: readonly SheetCell[] | null;
  readonly notes: readonly string[];
  readonly pictures: readonly ToldPicture[];
};

/** A report on paper, provisional as long as its year is not closed. */
export function BookPaperButton<Row>({ ledger, address, ...report }: BookPaperButtonProps<Row>) {
  const t = useText();
  const format = useFormat();
  const { tab, of = '', columns, rows, totals, notes, pictures } = report;
  const { organisation, id } = ledger.choice;
  const sender = useSender({ organisation, building: id });
  if (!sender || rows.length === 0) return null;
  const { from, until } = address.period;
  const isClosed = ledger.closings.some((year) => !year.isUnsent && until <= year.until);
  const make = (work: PaperWork) => {
    const paper: ReportPaper = {
      ...{ sender, of, notes, pictures },
      on: today(),
      kind: t(`books.${tab}`),
      days: isOfOneDay(tab) ? format.day(until) : `${format.day(from)} – ${format.day(until)}`,
      state: isClosed ? 'final' : 'provisional',
      tables: [{ sheet: sheetOf(columns, rows), totals }],
    };
    return makeReport(paper, format.language, work);
  };
  return <PaperButton make={make} />;
}

import { useSender } from '../../data/index.ts';
import { useFormat, useText, wordsIn } from '../../i18n/index.ts';
import { type SheetCell, type SheetColumn, type ToldLine, today } from '../../platform/index.ts';
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
  readonly lines: readonly ToldLine[];
};

/** A report on paper, provisional as long as its year is not closed. */
export function BookPaperButton<Row>({ ledger, address, ...report }: BookPaperButtonProps<Row>) {
  const t = useText();
  const format = useFormat();
  const { tab, of = '', columns, rows, totals, lines } = report;
  const { organisation, id } = ledger.choice;
  const sender = useSender({ organisation, building: id });
  if (!sender || rows.length === 0) return null;
  const { from, until } = address.period;
  const isClosed = ledger.closings.some((year) => !year.isUnsent && until <= year.until);
  const make = async (work: PaperWork) => {
    const [{ reportPaper }, { makePaper }, words] = await Promise.all([
      import('../../papers/report-paper.ts'),
      import('../../papers/make-papers.ts'),
      wordsIn(format.language, 'everybody'),
    ]);
    const paper = reportPaper(
      {
        ...{ sender, of, totals, lines },
        on: today(),
        kind: t(`books.${tab}`),
        days: isOfOneDay(tab) ? format.day(until) : `${format.day(from)} – ${format.day(until)}`,
        state: isClosed ? 'final' : 'provisional',
        sheet: sheetOf(columns, rows),
      },
      words,
    );
    return makePaper(paper, work);
  };
  return <PaperButton make={make} />;
}

import { sum } from 'shared-domain/kernel';
import type { Debtor } from 'shared-domain/receivables';
import { useSender } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { makeReport } from '../../papers/make-report.ts';
import { today } from '../../platform/index.ts';
import { sheetOf } from '../../platform/spreadsheet/sheet.ts';
import { PaperButton, type PaperWork } from '../../ui/index.ts';
import { useLatenessSheet } from './debtor-sheet.ts';
import { tellAgeing } from './tell-ageing.ts';
import type { ArrearsFile } from './use-arrears-file.ts';

type ArrearsPaperButtonProps = { readonly file: ArrearsFile; readonly debtors: readonly Debtor[] };

/** Who is late, and for how long, as a paper for the board: without the ways to reach them. */
export function ArrearsPaperButton({ file, debtors }: ArrearsPaperButtonProps) {
  const t = useText();
  const format = useFormat();
  const sender = useSender({ organisation: file.choice.organisation, building: file.choice.id });
  const columns = useLatenessSheet(file);
  if (sender === null || debtors.length === 0) return null;
  if (!sender) return <PaperButton make={null} />;
  const make = (work: PaperWork) => {
    const on = today();
    const total = { cents: sum(debtors.map((debtor) => debtor.total)) };
    const totals = columns.map((_, at) => (at === 0 ? t('word.total') : at === 1 ? total : null));
    return makeReport(
      {
        ...{ sender, on, of: '' },
        kind: t('arrears.title'),
        days: format.day(on),
        // The year behind it is still open.
        state: 'provisional',
        pictures: [tellAgeing(debtors, on, t, format)],
        tables: [{ title: t('arrears.debtors'), sheet: sheetOf(columns, debtors), totals }],
      },
      format.language,
      work,
    );
  };
  return <PaperButton make={make} />;
}

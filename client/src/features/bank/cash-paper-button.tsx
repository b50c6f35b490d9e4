import type { CashAccounts } from 'shared-domain/receivables';
import { useSender } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { makeReport } from '../../papers/make-report.ts';
import { today } from '../../platform/index.ts';
import { sheetOf } from '../../platform/spreadsheet/sheet.ts';
import { PaperButton, type PaperWork } from '../../ui/index.ts';
import { heldRows, heldSheet, moveRows } from './move-rows.ts';
import { cashNotes, cashWarning, tellCash } from './tell-cash.ts';
import type { Bank } from './use-bank.ts';
import type { ShownCash } from './use-cash-line.ts';

type CashPaperButtonProps = {
  readonly bank: Bank;
  readonly of: CashAccounts;
  readonly cash: ShownCash;
};

/** The money at the bank, what is known of its future and each thing that is, as a paper. */
export function CashPaperButton({ bank, of, cash }: CashPaperButtonProps) {
  const t = useText();
  const format = useFormat();
  const sender = useSender({ organisation: bank.choice.organisation, building: bank.choice.id });
  if (sender === null) return null;
  if (!sender) return <PaperButton make={null} />;
  const make = (work: PaperWork) => {
    const { line, from, until } = cash;
    const on = today();
    const told = tellCash(cash, on, t, format);
    const warning = cashWarning(line, t, format);
    const moves = heldRows(line, moveRows(line.moves, bank.names, t), on, t);
    const past = [
      { header: t('plot.from'), sheet: ({ on: day }: (typeof line.past)[number]) => ({ day }) },
      {
        header: t('sheet.balance'),
        sheet: ({ balance }: (typeof line.past)[number]) => ({ cents: balance }),
      },
    ];
    return makeReport(
      {
        ...{ sender, on },
        kind: t('cash.title'),
        days: `${format.day(from)} – ${format.day(until)}`,
        of: t(`cash.of.${of}`),
        // The year behind it is still open, and the days ahead are not over.
        state: 'provisional',
        notes: [...(warning ? [`${warning.title}. ${warning.words}`] : []), ...cashNotes(line, t, format)],
        pictures: [told],
        tables: [
          { title: t('cash.ahead'), sheet: sheetOf(heldSheet(t), moves), totals: null },
          { title: t('cash.past'), sheet: sheetOf(past, line.past), totals: null },
        ],
      },
      format.language,
      work,
    );
  };
  return <PaperButton make={make} />;
}

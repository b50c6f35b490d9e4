import { accountLabel } from 'shared-domain/accounting';
import {
  type Expense,
  explainLine,
  type LineExplanation,
  type OwnerStatement,
  type StatementLine,
} from 'shared-domain/receivables';
import type { Format, Translate } from '../../i18n/index.ts';
import type { ExplainedLine } from '../../ui/index.ts';

/** Each line of a statement with the way it was reached, in words; `invoices` are those one can open on this device. */
export function explainedLines(
  statement: OwnerStatement,
  expenses: readonly Expense[],
  { t, format, chargeOf }: Words,
): ExplainedLine[] {
  return statement.lines.flatMap((line) => {
    const said = explainLine(statement, line, expenses, format.language);
    if (!said) return [];
    const key = nameOfBasis(said, t);
    return [
      {
        key: String(line.group),
        title: accountLabel(line.account, format.language) ?? line.account,
        detail: t('statements.ofTotal', { key: `${line.account} · ${key}`, total: format.money(line.total) }),
        cents: line.amount,
        steps: stepsOf(line, said, key, { t, format }),
        ...noteOf(said, t),
        vouchers: said.items.map(({ on, label, amount, invoiceId }, at) => ({
          key: String(at),
          title: label,
          day: format.day(on),
          cents: amount,
          ...linkTo(invoiceId === null ? undefined : chargeOf(invoiceId)),
        })),
      },
    ];
  });
}

export type Words = {
  readonly t: Translate;
  readonly format: Format;
  /** The owner's own charge of an invoice, which shows its pages. */
  chargeOf(invoiceId: string): string | undefined;
};

function stepsOf(
  line: StatementLine,
  said: LineExplanation,
  key: string,
  { t, format }: Omit<Words, 'chargeOf'>,
) {
  return [
    { label: t('statements.stepTotal'), value: format.money(line.total) },
    { label: t('statements.stepKey'), value: key },
    ...said.shares.map(({ lotNumber, factors }) => ({
      label: t('statements.stepShare', { lot: lotNumber }),
      value: factors,
    })),
    { label: t('statements.stepFormula'), value: said.formula },
    ...(line.tenant === 0 ? [] : [{ label: t('statements.stepTenant'), value: format.money(line.tenant) }]),
    ...(line.vat === null ? [] : [{ label: t('statements.stepVat'), value: format.money(line.vat) }]),
  ];
}

function nameOfBasis({ basis: { by } }: LineExplanation, t: Translate): string {
  return by.is === 'key' ? by.name : t('statements.byMeter', { unit: by.unit });
}

function noteOf({ hasLeftoverCent, isComplete }: LineExplanation, t: Translate): { note?: string } {
  if (!isComplete) return { note: t('statements.vouchersMissing') };
  return hasLeftoverCent ? { note: t('statements.leftoverCent') } : {};
}

function linkTo(chargeId: string | undefined): { to?: string } {
  return chargeId === undefined ? {} : { to: `/charges/${chargeId}` };
}

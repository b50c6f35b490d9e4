import type { Content } from 'pdfmake/interfaces';
import { accountLabel } from 'shared-domain/accounting';
import { type Cents, type LocalDate, sum } from 'shared-domain/kernel';
import {
  type Expense,
  explainLine,
  type LineExplanation,
  meterUse,
  type OwnerStatement,
  readingsOf,
  type StatementContent,
} from 'shared-domain/receivables';
import { sayMeterUse } from '../i18n/say-meter-use.ts';
import { barDrawing } from './bar-drawing.ts';
import { letter } from './letter.ts';
import { figuresOf, part, said, tableOf } from './look.ts';
import type { Addressee, Paper, PaperState, Sender } from './paper.ts';
import type { PaperWords } from './paper-words.ts';
import { paymentSlip } from './payment-slip.ts';

export { addresseeOf } from './addressee-of.ts';

export type StatementPaper = {
  readonly sender: Sender;
  readonly to: Addressee;
  readonly state: PaperState;
  readonly on: LocalDate;
  readonly label: string;
  readonly statement: StatementContent;
  /** The owner's statement of the period before, to hold what their lots used against. */
  readonly before: StatementContent | null;
  /** The costs behind the lines, as far as they are on this device. */
  readonly expenses: readonly Expense[];
  /** How to pay what is left of it; null where nothing is to be paid, or not yet. */
  readonly payable: {
    readonly iban: string;
    readonly communication: string;
    readonly dueOn: LocalDate;
    readonly open: Cents;
  } | null;
  /** What the issued statement says besides. */
  readonly issued: Pick<OwnerStatement, 'account' | 'corrects'> | null;
};

/** What a settlement says to one owner: the balance, how each line of it was reached, and how to pay. */
export function statementPaper(content: StatementPaper, words: PaperWords): Paper {
  const { sender, to, state, on, label, statement, expenses, payable, issued } = content;
  const { t, format } = words;
  const { period, lots } = statement;
  const explained = statement.lines.flatMap((line) => {
    const how = explainLine(statement, line, expenses, format.language);
    return how ? [{ line, how }] : [];
  });
  return letter(
    {
      ...{ sender, to, state, on },
      kind: t('paper.statement'),
      subject: label,
      about: [
        `${format.day(period.from)} – ${format.day(period.until)}`,
        ...lots.map((lot) => lotWords(lot, statement.days, words)),
      ],
      named: [...new Set(lots.map(({ lotNumber }) => lotNumber))],
      content: [
        ...notice(content, words),
        ...balance(content, words),
        ...(payable && payable.open > 0
          ? paymentSlip({ payee: sender.name, amount: payable.open, ...payable }, words)
          : []),
        ...part(t('statements.lines'), explained.length === 0 ? [] : [lineTable(explained, words)]),
        ...use(content, words),
        ...part(t('statements.privateLines'), dated(statement.privateLines, 1, words)),
        ...part(t('statements.provisionLines'), dated(statement.provisionLines, -1, words)),
        ...account(issued, words),
        ...part(
          t('statements.vouchers'),
          vouchers(
            explained.map(({ how }) => how),
            words,
          ),
        ),
      ],
    },
    words,
  );
}

function lotWords(
  { lotNumber, days, share }: StatementContent['lots'][number],
  all: number,
  { t }: PaperWords,
): string {
  const { numerator, denominator } = share;
  return numerator === denominator
    ? t('statements.lotDays', { lot: lotNumber, days, all })
    : t('statements.lotShare', { lot: lotNumber, days, all, share: `${numerator}/${denominator}` });
}

function notice({ state, statement, issued }: StatementPaper, { t, format }: PaperWords): Content[] {
  const told = [
    ...(state === 'provisional' ? [t('paper.statement.provisional')] : []),
    ...(state === 'replaced' ? [t('statements.replacedHint')] : []),
    ...(issued?.corrects
      ? [
          t('statements.corrects', {
            before: format.money(issued.corrects.balance),
            difference: format.money(statement.balance - issued.corrects.balance),
          }),
        ]
      : []),
  ];
  return told.map((text) => ({ ...said(text), bold: true, margin: [0, 0, 0, 6] }));
}

function balance({ statement, payable }: StatementPaper, { t, format }: PaperWords): Content[] {
  const { costs, provisions, byLot, lines, privateLines } = statement;
  const tenant = sum(lines.map((line) => line.tenant));
  const vats = [...lines, ...privateLines].flatMap(({ vat }) => (vat === null ? [] : [vat]));
  const paid = payable === null ? 0 : statement.balance - payable.open;
  const row = (term: string, cents: Cents) => ({ cells: [term, format.money(cents)] });
  return [
    figuresOf([
      row(t('statements.costs'), costs),
      ...(byLot.length < 2
        ? []
        : byLot.map((lot) => row(t('statements.lotCosts', { lot: lot.lotNumber }), lot.costs))),
      row(t('statements.provisions'), -provisions),
      {
        ...row(
          t(statement.balance < 0 ? 'paper.statement.inFavour' : 'statements.balance'),
          Math.abs(statement.balance),
        ),
        weight: 'strong',
      },
      ...(payable && statement.balance > 0 && paid !== 0
        ? [
            row(t('paper.call.paid'), paid),
            { ...row(t('paper.call.open'), payable.open), weight: 'strong' as const },
          ]
        : []),
      ...(tenant === 0 ? [] : [row(t('statements.tenantTotal'), tenant)]),
      ...(vats.length === 0 ? [] : [row(t('statements.vatTotal'), sum(vats))]),
    ]),
  ];
}

type Explained = { readonly line: StatementContent['lines'][number]; readonly how: LineExplanation };

function lineTable(explained: readonly Explained[], { t, format }: PaperWords): Content {
  return tableOf(
    [
      { head: t('paper.statement.cost'), isWide: true },
      { head: t('word.total'), align: 'end' },
      { head: t('paper.statement.part'), align: 'end' },
    ],
    explained.map(({ line, how }) => ({
      cells: [
        `${line.account} ${accountLabel(line.account, format.language) ?? ''}`,
        format.money(line.total),
        format.money(line.amount),
      ],
      under: [
        `${keyName(how, t)} · ${how.formula}`,
        ...(how.hasLeftoverCent ? [t('paper.call.leftover')] : []),
        ...(line.tenant === 0 ? [] : [`${t('statements.stepTenant')} ${format.money(line.tenant)}`]),
      ].join(' · '),
    })),
  );
}

function keyName({ basis: { by } }: LineExplanation, t: PaperWords['t']): string {
  return by.is === 'key' ? by.name : t('statements.byMeter', { unit: by.unit });
}

type Dated = { readonly on: LocalDate; readonly label: string; readonly amount: Cents };

function dated(lines: readonly Dated[], sign: 1 | -1, { t, format }: PaperWords): Content[] {
  if (lines.length === 0) return [];
  return [
    tableOf(
      [
        { head: t('word.date') },
        { head: t('paper.statement.what'), isWide: true },
        { head: t('word.amount'), align: 'end' },
      ],
      lines.map(({ on, label, amount }) => ({ cells: [format.day(on), label, format.money(sign * amount)] })),
    ),
  ];
}

function account(issued: StatementPaper['issued'], { t, format }: PaperWords): Content[] {
  if (!issued) return [];
  const { opening, closing, overdue } = issued.account;
  const rows = figuresOf([
    { cells: [t('statements.opening'), format.money(opening)] },
    { cells: [t('statements.closing'), format.money(closing)] },
    ...overdue.map(({ label, dueOn, open }) => ({
      cells: [t('statements.overdue', { date: dueOn ? format.day(dueOn) : '', label }), format.money(open)],
    })),
  ]);
  return part(t('statements.account'), [said(t('statements.accountHint'), 'quiet'), rows]);
}

const barsOnAPage = 15;

/** What the owner's lots used, drawn as on the screen; under its heading where a page holds it. */
function use({ statement, before }: StatementPaper, { t, format }: PaperWords): Content[] {
  const numbers = new Map(statement.lots.map(({ lotId, lotNumber }) => [lotId, lotNumber]));
  const used = meterUse(readingsOf(statement), before && readingsOf(before));
  const bars = sayMeterUse(used, numbers, t, format).map(({ title, heads, bars: lots }) =>
    barDrawing({ heads: { ...heads, label: title }, bars: lots }),
  );
  const content = part(t('plot.use'), bars);
  const isShort = sum(used.map(({ lots }) => lots.length)) <= barsOnAPage;
  return content.length > 0 && isShort ? [{ unbreakable: true, stack: content }] : content;
}

/** The invoices behind each line, for whoever wants to see them at the office. */
function vouchers(explained: readonly LineExplanation[], { t, format }: PaperWords): Content[] {
  const groups = explained.filter(({ items }) => items.length > 0);
  if (groups.length === 0) return [];
  return [
    tableOf(
      [
        { head: t('word.date') },
        { head: t('paper.statement.what'), isWide: true },
        { head: t('word.amount'), align: 'end' },
      ],
      groups.flatMap((how) => [
        {
          cells: [
            how.account,
            `${accountLabel(how.account, format.language) ?? ''} · ${keyName(how, t)}`,
            format.money(how.total),
          ],
          weight: 'strong' as const,
        },
        ...how.items.map(({ on, label, amount }) => ({
          cells: [format.day(on), label, format.money(amount)],
        })),
        ...(how.isComplete ? [] : [{ cells: ['', t('statements.vouchersMissing'), ''] }]),
      ]),
    ),
  ];
}

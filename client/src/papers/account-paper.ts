import type { Content } from 'pdfmake/interfaces';
import type { Cents, LocalDate } from 'shared-domain/kernel';
import type { ToldLine } from '../platform/plot/told-line.ts';
import { letter } from './letter.ts';
import { figuresOf, part, tableOf } from './look.ts';
import type { Addressee, Paper, Sender } from './paper.ts';
import type { PaperWords } from './paper-words.ts';
import { stepDrawing } from './step-drawing.ts';

export type AccountPaper = {
  readonly sender: Sender;
  readonly to: Addressee;
  readonly on: LocalDate;
  /** Positive: owed. */
  readonly balance: Cents;
  readonly open: readonly {
    readonly label: string;
    readonly dueOn: LocalDate | null;
    readonly open: Cents;
  }[];
  /** What moved it, the newest first. */
  readonly movements: readonly {
    readonly on: LocalDate;
    readonly label: string;
    readonly amount: Cents;
  }[];
  /** The balance from day to day; null where one movement makes no line. */
  readonly line: ToldLine | null;
};

/** An owner's account with the association: what is owed, how it came to that, and every movement. */
export function accountPaper(content: AccountPaper, words: PaperWords): Paper {
  const { sender, to, on, balance, line } = content;
  const { t, format } = words;
  return letter(
    {
      ...{ sender, to, on, state: 'final' },
      kind: t('paper.account'),
      subject: '',
      about: [t('paper.account.at', { day: format.day(on) })],
      named: [to.name],
      content: [
        figuresOf([
          {
            cells: [
              t(balance < 0 ? 'paper.account.inFavour' : 'paper.account.owed'),
              format.money(Math.abs(balance)),
            ],
            weight: 'strong',
          },
        ]),
        ...part(t('account.toPay'), open(content, words)),
        ...(line ? stepDrawing(line, words) : []),
        ...part(t('account.movements'), movements(content, words)),
      ],
    },
    words,
  );
}

function open({ open: claims }: AccountPaper, { t, format }: PaperWords): Content[] {
  if (claims.length === 0) return [];
  return [
    tableOf(
      [
        { head: t('paper.statement.what'), isWide: true },
        { head: t('account.dueOn') },
        { head: t('word.amount'), align: 'end' },
      ],
      claims.map(({ label, dueOn, open: cents }) => ({
        cells: [label, dueOn ? format.day(dueOn) : '', format.money(cents)],
      })),
    ),
  ];
}

/** Each with the balance it left: read upwards it begins at nothing. */
function movements({ movements: moved, balance }: AccountPaper, { t, format }: PaperWords): Content[] {
  if (moved.length === 0) return [];
  let left = balance;
  const rows = moved.map(({ on, label, amount }) => {
    const after = left;
    left -= amount;
    return { cells: [format.day(on), label, format.money(amount), format.money(after)] };
  });
  return [
    tableOf(
      [
        { head: t('word.date') },
        { head: t('paper.statement.what'), isWide: true },
        { head: t('word.amount'), align: 'end' },
        { head: t('paper.account.after'), align: 'end' },
      ],
      rows,
    ),
  ];
}

import type { Content } from 'pdfmake/interfaces';
import type { Cents } from 'shared-domain/kernel';
import type { CallAround, LetterBeforeContract, LetterBeforeDeed, SaleFile } from 'shared-domain/receivables';
import { letter as sheet } from './letter.ts';
import { figuresOf, heading, said, tableOf } from './look.ts';
import type { Paper, Sender } from './paper.ts';
import type { PaperWords } from './paper-words.ts';

export type ContractPaper = {
  readonly sender: Sender;
  readonly letter: LetterBeforeContract;
  /** Of the last balance sheet, a line for each account. */
  readonly balances: readonly { readonly account: string; readonly balance: Cents }[];
};

export type DeedPaper = { readonly sender: Sender; readonly letter: LetterBeforeDeed };

/** What the notary is told before the contract (3.94 §1). */
export function contractPaper({ sender, letter, balances }: ContractPaper, words: PaperWords): Paper {
  const { t, format } = words;
  const { minutes, settlements, balanceSheet } = letter;
  return notaryPaper({ sender, letter, kind: t('sale.letter.contract') }, words, [
    ...point(t('sale.point.funds'), funds(letter, words)),
    ...point(t('sale.point.arrears'), arrears(letter, words)),
    ...point(t('sale.point.reserveCalls'), calls(letter.reserveCalls, words)),
    ...point(t('sale.point.proceedings'), told(letter.proceedings, words)),
    ...point(t('sale.point.minutes', { day: format.day(minutes.since) }), told(minutes.list, words)),
    ...point(
      t('sale.point.settlements', { day: format.day(settlements.since) }),
      settlements.list.length === 0
        ? [said(t('sale.nothing'))]
        : [{ ul: settlements.list.map(({ label, until }) => said(`${label} (${format.day(until)})`)) }],
    ),
    ...point(
      t('sale.point.balanceSheet'),
      balanceSheet
        ? [
            said(t('sale.balanceAt', { day: format.day(balanceSheet.until) })),
            tableOf(
              [
                { head: t('sale.account'), isWide: true },
                { head: t('sale.balance'), align: 'end' },
              ],
              balances.map(({ account, balance }) => ({ cells: [account, format.money(balance)] })),
            ),
          ]
        : [said(t('sale.noBalance'))],
    ),
  ]);
}

/** What the notary is told before the deed (3.94 §2), and what is kept back (3.95). */
export function deedPaper({ sender, letter }: DeedPaper, words: PaperWords): Paper {
  const { t, format } = words;
  const { contestBy, attachmentBy } = letter.withholding;
  return notaryPaper({ sender, letter, kind: t('sale.letter.deed') }, words, [
    ...point(t('sale.point.expenses'), told(letter.decidedExpenses, words)),
    ...point(t('sale.point.callsAfter'), calls(letter.calls, words)),
    ...point(t('sale.point.acquisitions'), told(letter.acquisitions, words)),
    ...point(t('sale.point.debts'), told(letter.disputeDebts, words)),
    ...point(t('sale.point.arrears'), arrears(letter, words)),
    ...point(t('sale.point.withholding'), [
      said(t('sale.withholding')),
      ...(contestBy ? [said(t('sale.contestBy', { day: format.day(contestBy) }))] : []),
      ...(attachmentBy ? [said(t('sale.attachmentBy', { day: format.day(attachmentBy) }))] : []),
    ]),
  ]);
}

type Heading = {
  readonly sender: Sender;
  readonly letter: LetterBeforeContract | LetterBeforeDeed;
  readonly kind: string;
};

function notaryPaper(
  { sender, letter, kind }: Heading,
  { t, format }: PaperWords,
  content: Content[],
): Paper {
  const { notary, on, lotNumber, sellers, answerBy } = letter;
  const names = sellers.map(({ name }) => name).join(', ') || t('word.none');
  return sheet(
    {
      sender,
      to: notary === '' ? null : { name: notary, address: null },
      on,
      kind,
      subject: t('sale.ofLot', { number: lotNumber }),
      about: [
        `${t('sale.sellers')} : ${names}`,
        t('sale.atDay', { day: format.day(on) }),
        ...(answerBy ? [`${t('sale.answerBy')} ${format.day(answerBy)}`] : []),
      ],
      // It goes out once, as it stands on its day.
      state: 'final',
      named: [lotNumber],
      content,
    },
    { t, format },
  );
}

function point(title: string, content: readonly Content[]): Content[] {
  return [heading(title), ...content];
}

function funds(
  { key, workingFund, reserveFund }: LetterBeforeContract,
  { t, format }: PaperWords,
): Content[] {
  const parts = key && `${format.number(key.quotePart)}/${format.number(key.denominator)}`;
  return [
    figuresOf([
      { cells: [t('sale.workingFund'), format.money(workingFund.total)] },
      { cells: [t('sale.workingShare'), format.money(workingFund.lotPart)] },
      { cells: [t('sale.reserveFund'), format.money(reserveFund.total)] },
      { cells: [t('sale.reserveShare'), format.money(reserveFund.lotPart)] },
    ]),
    said(key && parts ? t('sale.keyParts', { key: key.keyName, parts }) : t('sale.noKey'), 'quiet'),
  ];
}

function arrears(
  { sellers, arrears: total }: Pick<LetterBeforeContract, 'sellers' | 'arrears'>,
  { t, format }: PaperWords,
): Content[] {
  const rows = sellers.flatMap(({ name, claims }) => claims.map((claim) => ({ ...claim, name })));
  if (rows.length === 0) return [said(t('sale.noArrears'))];
  return [
    tableOf(
      [
        { head: t('sale.claim'), isWide: true },
        { head: t('word.owner') },
        { head: t('sale.dueOn') },
        { head: t('sale.openAmount'), align: 'end' },
      ],
      [
        ...rows.map(({ label, name, dueOn, open }) => ({
          cells: [label, name, dueOn ? format.day(dueOn) : '–', format.money(open)],
        })),
        { cells: [t('sale.toWithhold'), '', '', format.money(total)], weight: 'strong' },
      ],
    ),
  ];
}

function calls(list: readonly CallAround[], { t, format }: PaperWords): Content[] {
  if (list.length === 0) return [said(t('sale.nothing'))];
  return [
    tableOf(
      [
        { head: t('sale.call'), isWide: true },
        { head: t('sale.dueOn') },
        { head: t('sale.callTotal'), align: 'end' },
        { head: t('sale.lotPart'), align: 'end' },
      ],
      list.map(({ label, isIssued, dueOn, total, lotPart }) => ({
        cells: [
          isIssued ? label : `${label} (${t('sale.planned')})`,
          format.day(dueOn),
          format.money(total),
          format.money(lotPart),
        ],
      })),
    ),
  ];
}

function told(list: readonly SaleFile['proceedings'][number][], { t, format }: PaperWords): Content[] {
  if (list.length === 0) return [said(t('sale.nothing'))];
  return [
    {
      ul: list.map(({ what, on, amount }) =>
        said(
          [what, on && format.day(on), amount !== null && format.money(amount)].filter(Boolean).join(' · '),
        ),
      ),
    },
  ];
}

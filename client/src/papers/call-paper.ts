import type { Content } from 'pdfmake/interfaces';
import type { Cents } from 'shared-domain/kernel';
import { explainCallLot, type OwnerCall } from 'shared-domain/receivables';
import { letter } from './letter.ts';
import { figuresOf, heading, said, tableOf } from './look.ts';
import type { Addressee, Paper, PaperState, Sender } from './paper.ts';
import type { PaperWords } from './paper-words.ts';
import { paymentSlip } from './payment-slip.ts';

export { addresseeOf } from './addressee-of.ts';

export type CallPaper = {
  readonly sender: Sender;
  readonly to: Addressee;
  readonly state: PaperState;
  readonly call: Omit<OwnerCall, 'building' | 'ownerId' | 'fundCallId'>;
  /** As the screen beside it says: left of the call, and what to pay now where a plan spreads it. */
  readonly open: Cents;
  readonly toPay: Cents;
};

/** What one owner is called for, how it was reached and how to pay it. */
export function callPaper({ sender, to, state, call, open, toPay }: CallPaper, words: PaperWords): Paper {
  const { t, format } = words;
  const { label, fund, issuedOn, dueOn, amount, lots, payee, iban, communication } = call;
  const isPayable = state !== 'cancelled' && toPay > 0;
  const lotNumbers = lots.map(({ lotNumber }) => lotNumber);
  return letter(
    {
      sender,
      to,
      state,
      on: issuedOn,
      kind: t('paper.call'),
      about: [
        t('paper.call.terms', {
          fund: t(`fund.${fund}`),
          issued: format.day(issuedOn),
          due: format.day(dueOn),
        }),
      ],
      subject: label,
      named: [...new Set(lotNumbers)],
      content: [
        ...notice(state, words),
        ...working(call, words),
        amounts({ amount, open, state }, words),
        ...(isPayable ? paymentSlip({ payee, iban, amount: toPay, communication, dueOn }, words) : []),
      ],
    },
    words,
  );
}

function notice(state: PaperState, { t }: PaperWords): Content[] {
  if (state !== 'cancelled' && state !== 'provisional') return [];
  return [{ ...said(t(`paper.call.${state}`)), bold: true, margin: [0, 0, 0, 8] }];
}

function working(call: CallPaper['call'], { t, format }: PaperWords): Content[] {
  const { total, keyName, denominator, lots } = call;
  const isRounded = lots.some(({ roundingCents }) => roundingCents === 1);
  return [
    heading(t('paper.call.formula')),
    said(
      t('paper.call.key', {
        total: format.money(total),
        key: keyName,
        denominator: format.number(denominator),
      }),
    ),
    tableOf(
      [
        { head: t('word.lot') },
        { head: t('statements.stepFormula'), isWide: true },
        { head: t('word.amount'), align: 'end' },
      ],
      lots.map((lot) => ({
        cells: [lot.lotNumber, explainCallLot(call, lot, format.language), format.money(lot.amount)],
      })),
    ),
    ...(isRounded ? [said(t('paper.call.leftover'), 'quiet')] : []),
  ];
}

function amounts(
  { amount, open, state }: Pick<CallPaper, 'open' | 'state'> & { amount: Cents },
  words: PaperWords,
) {
  const { t, format } = words;
  const isStanding = state !== 'cancelled';
  const paid = isStanding && open !== amount;
  return figuresOf([
    { cells: [t('paper.call.total'), format.money(amount)], ...(paid ? {} : { weight: 'strong' as const }) },
    ...(paid
      ? [
          { cells: [t('paper.call.paid'), format.money(amount - open)] },
          { cells: [t('paper.call.open'), format.money(open)], weight: 'strong' as const },
        ]
      : []),
  ]);
}

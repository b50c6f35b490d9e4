import type { Content } from 'pdfmake/interfaces';
import { epcPayload } from 'shared-domain/bank';
import { type Cents, formatIban, formatStructuredCommunication, type LocalDate } from 'shared-domain/kernel';
import { codeSquares } from '../platform/code-squares.ts';
import { figuresOf, heading, mm, said } from './look.ts';
import type { PaperWords } from './paper-words.ts';

export type Payable = {
  readonly payee: string;
  readonly iban: string;
  readonly amount: Cents;
  readonly communication: string;
  readonly dueOn: LocalDate;
};

const longestPayee = 70;

/** The text of the code that a banking app reads; null where there is nothing to pay. */
export function payloadOf({ payee, iban, amount, communication }: Payable): string | null {
  const text = formatStructuredCommunication(communication);
  const payload = epcPayload({ name: payee.slice(0, longestPayee), iban, amount, text });
  return payload.ok ? payload.value : null;
}

/** How to pay: every word of the transfer, and the same as a code, drawn square by square. */
export function paymentSlip(payable: Payable, { t, format }: PaperWords): Content[] {
  const { payee, iban, amount, communication, dueOn } = payable;
  const payload = payloadOf(payable);
  const terms = figuresOf([
    { cells: [t('account.payee'), payee] },
    { cells: [t('account.iban'), formatIban(iban)] },
    { cells: [t('account.communication'), formatStructuredCommunication(communication)] },
    { cells: [t('account.dueOn'), format.day(dueOn)] },
    { cells: [t('word.amount'), format.money(amount)], weight: 'strong' },
  ]);
  const code: Content[] = payload
    ? [
        { svg: drawing(payload), width: mm(34), alignment: 'right' },
        { ...said(t('paper.scan'), 'quiet'), alignment: 'right' },
      ]
    : [];
  return [
    {
      unbreakable: true,
      stack: [
        heading(t('account.pay')),
        {
          columnGap: 18,
          columns: [
            { width: '*', stack: [terms] },
            { width: mm(44), stack: code },
          ],
        },
      ],
    },
  ];
}

function drawing(payload: string): string {
  const { size, path } = codeSquares(payload);
  return `<svg viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#ffffff"/><path d="${path}" fill="#000000"/></svg>`;
}

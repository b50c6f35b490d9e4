import type { Reminder } from 'shared-domain/receivables';
import { interestPart } from './interest-part.ts';
import { letter } from './letter.ts';
import { part, said, tableOf } from './look.ts';
import type { Addressee, Paper, PaperState, Sender } from './paper.ts';
import type { PaperWords } from './paper-words.ts';
import { paymentSlip } from './payment-slip.ts';

export { addresseeOf } from './addressee-of.ts';

export type ReminderPaper = {
  readonly sender: Sender;
  readonly to: Addressee;
  readonly state: PaperState;
  readonly reminder: Pick<
    Reminder,
    'level' | 'sentOn' | 'payBy' | 'claims' | 'interest' | 'fee' | 'total' | 'iban' | 'communication' | 'text'
  >;
  /** Of a registered letter. */
  readonly registeredNumber: string | null;
};

/** A reminder of any level as it goes: the letter, what is owed, how its interest was reckoned, how to pay. */
export function reminderPaper(content: ReminderPaper, words: PaperWords): Paper {
  const { sender, to, state, reminder, registeredNumber } = content;
  const { t, format } = words;
  const { level, sentOn, payBy, interest, iban, communication, total, text } = reminder;
  return letter(
    {
      ...{ sender, to, state },
      on: sentOn,
      kind: t(`account.reminder.${level}`),
      subject: '',
      about: registeredNumber ? [t('paper.reminder.registered', { number: registeredNumber })] : [],
      named: [to.name],
      content: [
        ...(state === 'provisional' ? [{ ...said(t('paper.reminder.provisional')), bold: true }] : []),
        { ...said(text), margin: [0, 4, 0, 4], preserveLeadingSpaces: true },
        ...part(t('paper.reminder.owed'), [owed(reminder, words)]),
        ...(interest ? part(t('account.reminder.interest'), interestPart(interest, words)) : []),
        // Nobody pays on the strength of a letter that may never go.
        ...(iban === null || state === 'provisional'
          ? []
          : paymentSlip({ payee: sender.name, iban, amount: total, communication, dueOn: payBy }, words)),
        said(t('account.reminder.sent', { sent: format.day(sentOn), due: format.day(payBy) }), 'quiet'),
      ],
    },
    words,
  );
}

function owed({ claims, interest, fee, total }: ReminderPaper['reminder'], { t, format }: PaperWords) {
  const other = (term: string, cents: number) => ({ cells: [term, '', format.money(cents)] });
  return tableOf(
    [
      { head: t('paper.statement.what'), isWide: true },
      { head: t('account.dueOn') },
      { head: t('word.amount'), align: 'end' },
    ],
    [
      ...claims.map(({ label, dueOn, open }) => ({
        cells: [label, dueOn ? format.day(dueOn) : '', format.money(open)],
      })),
      ...(interest ? [other(t('account.reminder.interest'), interest.amount)] : []),
      ...(fee > 0 ? [other(t('account.reminder.fee'), fee)] : []),
      { ...other(t('word.total'), total), weight: 'strong' as const },
    ],
  );
}

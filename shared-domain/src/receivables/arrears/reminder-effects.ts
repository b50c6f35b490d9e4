import { bookEvent } from '../../accounting/posting/book-event.ts';
import type { EventOf } from '../../accounting/posting/money-event.ts';
import { sum } from '../../kernel/cents.ts';
import type { Building } from '../../ownership/building/building.ts';
import { type Owner, partyName } from '../../ownership/owner/owner.ts';
import type { Context, Effect, Placed, State } from '../../sync/define.ts';
import { communicationsOf } from '../call/communication.ts';
import type { OpenClaim } from '../claims/open-claims.ts';
import { feeWord, interestWord, reminderWords } from './arrears-words.ts';
import { payBy } from './pay-by.ts';
import type { InterestFormula, Reminder, ReminderNotice } from './reminder.ts';
import { formulaHash } from './reminder-interest.ts';
import type { SendReminder } from './reminder-to-send.ts';

/** A reminder that may go, with what the deciding side found of it. */
export type ReminderSent = {
  readonly demanded: readonly OpenClaim[];
  readonly interest: InterestFormula | null;
  readonly association: Building;
  readonly owner: Owner;
};

export function reminderEffects(
  command: Placed<SendReminder>,
  sent: ReminderSent,
  state: State,
  context: Context,
): Effect[] {
  const { interest, association, owner } = sent;
  const { fee, registeredNumber } = command.body;
  const notice = noticeOf(command.body, sent, state);
  const { association: _, ...said } = notice;
  const reminder: Reminder = {
    ...said,
    ownerName: partyName(owner.party),
    registeredNumber,
    interestEntryId: interest && `${command.id}.entry-interest`,
    feeEntryId: fee > 0 ? `${command.id}.entry-fee` : null,
    formulaHash: interest && formulaHash(interest),
    sentBy: context.account,
    sentByName: context.accountName,
    decidedAt: context.decidedAt,
    recordedAt: context.now,
  };
  return [
    { do: 'fact', type: 'reminder', id: `${command.id}.reminder`, body: reminder },
    { do: 'fact', type: 'reminderNotice', id: `${command.id}.reminderNotice`, body: notice },
    ...(interest
      ? costEffects(command, 'interest', interest.amount, notice.payBy, association, context)
      : []),
    ...(fee > 0 ? costEffects(command, 'fee', fee, notice.payBy, association, context) : []),
  ];
}

function noticeOf(body: SendReminder, sent: ReminderSent, state: State): ReminderNotice {
  const { building, ownerId, level, sentOn, channel, fee, text } = body;
  const { demanded, interest, association, owner } = sent;
  const owners = state.byBuilding<Owner>('owner', building).map(({ id }) => id);
  return {
    ...{ building, ownerId, level, sentOn, channel, interest, fee, text },
    payBy: payBy(sentOn, channel),
    claims: demanded.map(({ id, kind, label, dueOn, open }) => ({ claimId: id, kind, label, dueOn, open })),
    total: sum(demanded.map(({ open }) => open)) + (interest?.amount ?? 0) + fee,
    iban: association.bankAccounts.find(({ purpose }) => purpose === 'current')?.iban ?? null,
    communication: communicationsOf([...owners, ownerId]).get(ownerId) ?? '',
    language: owner.language,
    association: association.name,
  };
}

/** [ARR-12] Interest on 75, costs on 74, each a debt of its own that the next payment finds. */
function costEffects(
  command: Placed<SendReminder>,
  kind: 'interest' | 'fee',
  amount: number,
  dueOn: string,
  association: Building,
  context: Context,
): Effect[] {
  const { building, ownerId, sentOn, level } = command.body;
  const { language } = association;
  const word = kind === 'interest' ? interestWord[language] : feeWord[language];
  const label = `${word}, ${reminderWords[level][language].toLowerCase()}`;
  const parts = [{ ownerId, amount, claim: { id: `${command.id}.${kind}`, kind, dueOn }, label }];
  const event: EventOf<'lateInterest'> | EventOf<'reminderFee'> = {
    is: kind === 'interest' ? 'lateInterest' : 'reminderFee',
    parts,
  };
  return bookEvent(
    {
      building,
      association,
      date: sentOn,
      description: label,
      voucher: { kind: 'reminder', id: `${command.id}.reminder`, pages: [] },
      event,
      command: command.id,
      suffix: `-${kind}`,
    },
    context,
  );
}

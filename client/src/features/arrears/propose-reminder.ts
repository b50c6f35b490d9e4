import type { Cents, LocalDate, Refusal } from 'shared-domain/kernel';
import { partyName } from 'shared-domain/ownership';
import {
  communicationsOf,
  type Debtor,
  formulaHash,
  type InterestFormula,
  payBy,
  type ReminderChannel,
  type ReminderLevel,
  type ReminderWarning,
  rankOf,
  reminderInterest,
  reminderWarnings,
  reversedEntries,
  type SendReminder,
  writeReminder,
} from 'shared-domain/receivables';
import type { ArrearsFile } from './use-arrears-file.ts';

/** What a person chose for one reminder. */
export type TypedReminder = {
  readonly sentOn: LocalDate | null;
  readonly channel: ReminderChannel;
  readonly registeredNumber: string;
  readonly withInterest: boolean;
  readonly fee: Cents | null;
  /** Null: as the wording has it. */
  readonly text: string | null;
  /** The letter as the wording had it when `text` was last typed in. */
  readonly textWas: string | null;
};

/** The reminder that comes of it. */
export type Proposal = {
  readonly debtor: Debtor;
  readonly level: ReminderLevel;
  /** It may go from this day on; null: now. */
  readonly notBefore: LocalDate | null;
  readonly interest: InterestFormula | null;
  /** Why no interest can be reckoned. */
  readonly interestRefusal: Refusal | null;
  readonly fee: Cents;
  readonly payBy: LocalDate;
  readonly total: Cents;
  readonly text: string;
  /** The letter as the wording has it. */
  readonly worded: string;
  /** A day, a fee or interest is another since the letter was typed in. */
  readonly isTextBehind: boolean;
  readonly warnings: readonly ReminderWarning[];
};

/** The choices a level begins with. */
export function firstChoices(file: ArrearsFile, level: ReminderLevel, sentOn: LocalDate): TypedReminder {
  const chosen = file.settings.levels[rankOf(level)];
  const isFree = file.settings.prudent && level === 'gentle';
  return {
    sentOn,
    channel: chosen?.channel ?? 'post',
    registeredNumber: '',
    withInterest: !isFree,
    fee: isFree ? 0 : (chosen?.fee ?? 0),
    text: null,
    textWas: null,
  };
}

/** Null: nothing may be sent to this owner on that day. */
export function proposeReminder(
  file: ArrearsFile,
  ownerId: string,
  typed: TypedReminder & { readonly sentOn: LocalDate },
  sender: string,
): Proposal | null {
  const { sentOn, channel } = typed;
  const debtor = file.debtorsOn(sentOn).find((one) => one.ownerId === ownerId);
  const action = debtor?.action;
  if (!debtor || !action || action.is === 'hold' || action.is === 'legalFile') return null;
  const { level } = action;
  const reckoned = interestOn(file, debtor, sentOn);
  const interest = typed.withInterest && reckoned.ok ? reckoned.value : null;
  const fee = typed.fee ?? 0;
  const claims = debtor.demanded.map(({ id, ...claim }) => ({ ...claim, claimId: id }));
  const total = claims.reduce((sum, { open }) => sum + open, 0) + (interest?.amount ?? 0) + fee;
  const running = file.reminders.filter((one) => one.ownerId === ownerId && isOf(one.claims, debtor));
  const due = payBy(sentOn, channel);
  const worded = letterOf(file, debtor, { level, sentOn, due, interest, fee, sender });
  return {
    ...{ debtor, level, interest, fee, total, payBy: due, worded },
    notBefore: action.is === 'wait' ? action.until : null,
    interestRefusal: reckoned.ok ? null : reckoned.refusal,
    text: typed.text ?? worded,
    isTextBehind: typed.text !== null && typed.textWas !== worded,
    warnings: file.settings.prudent ? reminderWarnings({ sentOn, claims, interest, fee }, running) : [],
  };
}

/** What runs on a debtor's claims up to a day, since it was last charged. */
export function interestOn(file: ArrearsFile, debtor: Debtor, upTo: LocalDate) {
  return reminderInterest(
    {
      overdue: debtor.demanded,
      reminders: file.reminders.filter(({ ownerId }) => ownerId === debtor.ownerId),
      reversed: reversedEntries(file.entries),
      settings: file.settings,
    },
    upTo,
  );
}

export function commandOf(
  file: ArrearsFile,
  { debtor, level, interest, fee, text }: Proposal,
  { channel, registeredNumber }: TypedReminder,
  sentOn: LocalDate,
): SendReminder {
  return {
    ...{ building: file.choice.id, ownerId: debtor.ownerId, level, sentOn, channel, fee, text },
    claims: debtor.demanded.map(({ id, open }) => ({ claimId: id, open })),
    registeredNumber: registeredNumber.trim() === '' ? null : registeredNumber.trim(),
    interest: interest && { upTo: interest.upTo, amount: interest.amount, formula: formulaHash(interest) },
  };
}

type Letter = {
  readonly level: ReminderLevel;
  readonly sentOn: LocalDate;
  readonly due: LocalDate;
  readonly interest: InterestFormula | null;
  readonly fee: Cents;
  readonly sender: string;
};

function letterOf(file: ArrearsFile, debtor: Debtor, letter: Letter): string {
  const owner = file.owners.find(({ id }) => id === debtor.ownerId)?.body;
  const wording = file.settings.levels[rankOf(letter.level)]?.wording;
  if (!owner || !wording) return '';
  const { building } = file;
  const communications = communicationsOf([...file.owners.map(({ id }) => id), debtor.ownerId]);
  return writeReminder(
    { level: letter.level, wording },
    {
      name: partyName(owner.party),
      association: building.name,
      sender: letter.sender,
      sentOn: letter.sentOn,
      payBy: letter.due,
      iban: building.bankAccounts.find(({ purpose }) => purpose === 'current')?.iban ?? null,
      communication: communications.get(debtor.ownerId) ?? '',
      claims: debtor.demanded,
      interest: letter.interest,
      fee: letter.fee,
    },
    owner.language,
  );
}

function isOf(claims: readonly { readonly claimId: string }[], debtor: Debtor): boolean {
  return claims.some(({ claimId }) => debtor.claims.some(({ id }) => id === claimId));
}

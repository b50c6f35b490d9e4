import { type Cents, compareText, formatStructuredCommunication, type LocalDate } from 'shared-domain/kernel';
import type { ClaimState, OwnAccount, OwnClaim, Shown } from '../../data/index.ts';
import type { Translate } from '../../i18n/index.ts';

export type OwnCallState = ClaimState | 'cancelled';

/** What is left to pay on one call, and whether it still stands. */
export type OwnCall = {
  readonly state: OwnCallState;
  readonly open: Cents;
  /** What to pay now: where a plan spreads it, its next instalment. */
  readonly toPay: Cents;
};

export type MovementRow = {
  readonly key: string;
  readonly claimId: string | null;
  readonly on: LocalDate;
  readonly label: string;
  /** reversal: takes back what was called or charged; its label tells what, that of a payment who paid. */
  readonly is: 'payment' | 'reversal' | 'other';
  /** Owed; negative: paid or in the owner's favour. */
  readonly amount: Cents;
};

/** Open debts, the earliest first. */
export function openOnes(accounts: readonly OwnAccount[]): OwnClaim[] {
  return accounts.flatMap(({ claims }) => claims).filter(({ open }) => open > 0);
}

/** A call whose claim is gone from the account was taken back; one that nobody booked yet is open whole. */
export function ownCall({ id, body }: Shown<'ownerCall'>, account: OwnAccount | undefined): OwnCall {
  const claim = account?.claims.find((one) => one.id === id);
  if (claim && claim.raised > 0) {
    const planned = claim.state === 'planned' ? account?.instalments[0]?.amount : undefined;
    return { state: claim.state, open: claim.open, toPay: planned ?? claim.open };
  }
  const isBooked = account?.lines.some((line) => line.claim?.id === id) ?? false;
  return isBooked
    ? { state: 'cancelled', open: 0, toPay: 0 }
    : { state: 'toPay', open: body.amount, toPay: body.amount };
}

/** What moved the account, and of a payment who paid. */
export function movementWords(
  { is, label }: Pick<MovementRow, 'is' | 'label'>,
  t: Translate,
): readonly [title: string, payer?: string] {
  switch (is) {
    case 'payment':
      return [t('account.payment'), label];
    case 'reversal':
      return [t('account.reversed', { label })];
    case 'other':
      return [label];
  }
}

/** Everything that moved the account, newest first. */
export function movementRows(accounts: readonly OwnAccount[]): MovementRow[] {
  return accounts
    .flatMap(({ lines }) => lines)
    .map(
      ({ entryId, on, label, amount, claim, event }): MovementRow => ({
        key: `${entryId}|${claim?.id ?? ''}|${label}|${amount}`,
        claimId: claim?.id ?? null,
        on,
        label: label.replace(/\b\d{12}\b/, formatStructuredCommunication),
        is: event === 'ownerPayment' ? 'payment' : event === 'reversal' ? 'reversal' : 'other',
        amount,
      }),
    )
    .sort((a, b) => compareText(b.on, a.on) || compareText(b.key, a.key));
}

import { addFractions, isWhole } from '../../kernel/fraction.ts';
import type { Id } from '../../kernel/id.ts';
import { addDays, isLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Holder, Ownership } from './ownership.ts';

export type Transfer = {
  readonly on: LocalDate;
  readonly holders: readonly Holder[];
  readonly primaryContact: Id;
};

export type TransferRefusal = Refusal<
  | 'date.invalid'
  | 'ownership.noHolder'
  | 'ownership.shareZero'
  | 'ownership.holderTwice'
  | 'ownership.sharesDoNotAddUp'
  | 'ownership.contactNotHolder'
  | 'ownership.inFuture'
  | 'ownership.notAfterLastChange'
>;

/** [OWN-6] A lot passes to its new holders on a day after its last change; the past is never rewritten. */
export function applyTransfer(
  ownership: Ownership,
  transfer: Transfer,
  today: LocalDate,
): Result<Ownership, TransferRefusal> {
  const wrong = checkTransfer(transfer, today);
  if (wrong) return refuse(wrong);
  const last = ownership.history.at(-1);
  if (last && transfer.on <= last.from) {
    return refuse({ code: 'ownership.notAfterLastChange', params: { date: last.from } });
  }
  const holding = {
    from: transfer.on,
    holders: [...transfer.holders],
    primaryContact: transfer.primaryContact,
  };
  return accept({ ...ownership, history: [...ownership.history, holding] });
}

/** [OWN-5] The shares of a lot make one whole, each holder stands there once, one of them is the contact. */
export function checkTransfer(transfer: Transfer, today: LocalDate): TransferRefusal | null {
  const { on, holders, primaryContact } = transfer;
  if (!isLocalDate(on)) return { code: 'date.invalid' };
  // A day of grace: in Belgium it may be tomorrow while the server's day has not turned.
  if (on > addDays(today, 1)) return { code: 'ownership.inFuture', params: { date: on } };
  if (holders.length === 0) return { code: 'ownership.noHolder' };
  if (holders.some((holder) => holder.numerator === 0)) return { code: 'ownership.shareZero' };
  const ids = new Set(holders.map((holder) => holder.ownerId));
  if (ids.size < holders.length) return { code: 'ownership.holderTwice' };
  const whole = addFractions(holders);
  if (!isWhole(whole)) {
    const { numerator, denominator } = whole;
    return { code: 'ownership.sharesDoNotAddUp', params: { numerator, denominator } };
  }
  return ids.has(primaryContact) ? null : { code: 'ownership.contactNotHolder' };
}

import { sum } from '../../kernel/cents.ts';
import { contentHash, type Sha256 } from '../../kernel/content-hash.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { accept, type Result } from '../../kernel/result.ts';
import type { OpenClaim } from '../claims/open-claims.ts';
import type { ArrearsSettings } from './arrears-settings.ts';
import { type InterestInForce, interestFrom, interestInForce } from './interest-in-force.ts';
import { interestOnClaim } from './interest-on-claim.ts';
import type { RateUnknown } from './interest-rates.ts';
import { bearsInterest } from './overdue.ts';
import type { ClaimInterest, InterestFormula, SentReminder } from './reminder.ts';

/** What is known of one debtor when interest is reckoned. */
export type InterestCase = {
  readonly overdue: readonly OpenClaim[];
  /** All that were sent to this owner. */
  readonly reminders: readonly SentReminder[];
  readonly reversed: ReadonlySet<Id>;
  readonly settings: Pick<ArrearsSettings, 'interest'>;
};

/**
 * [ARR-8] The interest of each open claim since the last day it was reckoned to, each rounded once; null where nothing is to
 * be asked.
 */
export function reminderInterest(
  known: InterestCase,
  upTo: LocalDate,
): Result<InterestFormula | null, RateUnknown> {
  const inForce = interestInForce(known.settings);
  if (!inForce) return accept(null);
  const claims: ClaimInterest[] = [];
  for (const claim of known.overdue.filter(bearsInterest)) {
    const from = interestSince(claim, known, inForce);
    if (from === null || from >= upTo) continue;
    const interest = interestOnClaim(claim, from, upTo, inForce);
    if (!interest.ok) return interest;
    const { segments, amount } = interest.value;
    if (amount > 0) claims.push({ claimId: claim.id, label: claim.label, segments: [...segments], amount });
  }
  const amount = sum(claims.map((one) => one.amount));
  if (amount === 0 || amount < known.settings.interest.minAmount) return accept(null);
  const { by, article, dayCount } = inForce;
  return accept({ upTo, by, article, dayCount, claims, amount });
}

/** The later of the day interest may run from and the day it was reckoned to. */
function interestSince(
  { id, dueOn }: OpenClaim,
  { reminders, reversed }: InterestCase,
  inForce: InterestInForce,
): LocalDate | null {
  const start = dueOn && interestFrom(dueOn, noticeOf(id, reminders), inForce);
  const charged = chargedUpTo(id, reminders, reversed);
  return start && charged > start ? charged : start;
}

/** Names a formula, so that whoever sends it and whoever books it speak of the same. */
export function formulaHash(formula: InterestFormula): Sha256 {
  return contentHash(formula);
}

/** The first formal notice that named the claim. */
function noticeOf(claimId: Id, reminders: readonly SentReminder[]): LocalDate | null {
  const notices = reminders.filter(
    ({ level, claims }) => level !== 'gentle' && claims.some((claim) => claim.claimId === claimId),
  );
  return notices.map(({ sentOn }) => sentOn).sort()[0] ?? null;
}

/** [ARR-8] A day bears interest once: up to where a reminder whose entry still stands has reckoned. */
function chargedUpTo(
  claimId: Id,
  reminders: readonly SentReminder[],
  reversed: ReadonlySet<Id>,
): LocalDate | '' {
  const days = reminders.flatMap(({ interest, interestEntryId }) => {
    const stands = interestEntryId !== null && !reversed.has(interestEntryId);
    const names = interest?.claims.some((claim) => claim.claimId === claimId);
    return stands && names && interest ? [interest.upTo] : [];
  });
  return days.sort().at(-1) ?? '';
}

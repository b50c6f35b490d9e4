import { allocateExplained } from '../../kernel/allocate.ts';
import { type Cents, sum } from '../../kernel/cents.ts';
import { compareText } from '../../kernel/compare-text.ts';
import { commonDenominator } from '../../kernel/fraction.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { type AllocationKey, keyVersionOn } from '../../ownership/allocation-key/allocation-key.ts';
import { checkKey } from '../../ownership/allocation-key/check-key.ts';
import type { Lot } from '../../ownership/lot/lot.ts';
import { type Holder, holdersOn, type Ownership } from '../../ownership/ownership/ownership.ts';
import type { CallLot } from './call-part.ts';

type Identified<Body> = { readonly id: Id; readonly body: Body };

/** Who may be called: the key, the lots it names and who held them. */
export type CallWorld = {
  readonly key: Identified<AllocationKey> | undefined;
  readonly lots: readonly Identified<Lot>[];
  readonly ownerships: readonly Identified<Ownership>[];
};

export type SharedPart = { readonly ownerId: Id; readonly amount: Cents; readonly lots: CallLot[] };

type Bearer = {
  readonly lotId: Id;
  readonly lot: Lot;
  readonly quotePart: number;
  readonly holder: Holder;
};

/**
 * [CAL-2] Shares a call between those who hold the lots on its day: total × quote-part / denominator × share in the lot,
 * in one step, so that the parts add up to it. Lots in their order, holders in theirs: two devices write the same letter.
 * An owner of several lots gets one call; who bears no cent gets none.
 */
export function shareCall(total: Cents, on: LocalDate, world: CallWorld): Result<SharedPart[], Refusal> {
  const bearers = bearersOf(on, world);
  if (!bearers.ok) return bearers;
  const common = commonDenominator(bearers.value.map(({ holder }) => holder));
  const weights = bearers.value.map(
    ({ quotePart, holder }) =>
      (BigInt(quotePart) * BigInt(holder.numerator) * common) / BigInt(holder.denominator),
  );
  const parts = new Map<Id, CallLot[]>();
  for (const [index, share] of allocateExplained(total, weights).entries()) {
    const { lotId, lot, quotePart, holder } = bearers.value[index] as Bearer;
    const { ownerId, numerator, denominator } = holder;
    const lots = parts.get(ownerId) ?? [];
    parts.set(ownerId, lots);
    lots.push({
      lotId,
      lotNumber: lot.number,
      quotePart,
      share: { numerator, denominator },
      amount: share.amount,
      roundingCents: share.leftover,
    });
  }
  const shared = [...parts].map(([ownerId, lots]) => ({
    ownerId,
    amount: sum(lots.map(({ amount }) => amount)),
    lots,
  }));
  return accept(shared.filter(({ amount }) => amount !== 0));
}

/** [CAL-3] A lot of the key without owner would leave a hole in the call: it is named, and nothing is issued. */
function bearersOf(on: LocalDate, { key, lots, ownerships }: CallWorld): Result<Bearer[], Refusal> {
  if (!key) return refuse({ code: 'key.unknown', params: { key: '', date: on } });
  const version = keyVersionOn(key.body, on);
  if (!version) return refuse({ code: 'key.notInForce', params: { key: key.body.name, date: on } });
  const wrong = checkKey(key.body);
  if (wrong) return refuse(wrong);
  const known = new Map(lots.map((lot) => [lot.id, lot.body]));
  const histories = new Map(ownerships.map(({ body }) => [body.lotId, body]));
  const bearers: Bearer[] = [];
  const ranked = Object.entries(version.parts)
    .filter(([, quotePart]) => quotePart > 0)
    .map(([lotId, quotePart]) => ({ lotId, quotePart, lot: known.get(lotId) }))
    .sort((a, b) => compareText(a.lot?.rank ?? '', b.lot?.rank ?? '') || compareText(a.lotId, b.lotId));
  for (const { lotId, quotePart, lot } of ranked) {
    if (!lot) return refuse({ code: 'lot.unknown', params: { lot: lotId } });
    const history = histories.get(lotId);
    const holders = history ? holdersOn(history, on) : [];
    if (holders.length === 0) {
      return refuse({ code: 'call.lotWithoutOwner', params: { lot: lot.number, date: on } });
    }
    for (const holder of holders) bearers.push({ lotId, lot, quotePart, holder });
  }
  return accept(bearers);
}

import { allocateExplained } from '../../kernel/allocate.ts';
import { compareText } from '../../kernel/compare-text.ts';
import { commonDenominator } from '../../kernel/fraction.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import {
  type AllocationKey,
  type KeyVersion,
  keyVersionOn,
} from '../../ownership/allocation-key/allocation-key.ts';
import type { Lot } from '../../ownership/lot/lot.ts';
import { type Holder, holdersOn, type Ownership } from '../../ownership/ownership/ownership.ts';
import type { InvoiceContent, InvoiceLine } from '../invoice/invoice-content.ts';
import type { Portion } from './portion.ts';
import { privatePortion } from './private-portion.ts';

type Identified<Body> = { readonly id: Id; readonly body: Body };

export type AllocationRefusal = Refusal<
  | 'key.unknown'
  | 'key.notInForce'
  | 'key.partsDoNotAddUp'
  | 'lot.unknown'
  | 'ownership.unknownOn'
  | 'invoice.privateToStranger'
>;

type Bearer = {
  readonly lotId: Id;
  readonly lotNumber: string;
  readonly quotePart: number;
  readonly holder: Holder;
};

/**
 * Shares an invoice between those who held the lots on a day, line by line.
 *
 * [PAY-12] amount × quote-part / denominator × share in the lot, in one step, so that the portions of a line add up to
 * it. Lots in their order, holders in theirs: two devices give the leftover cent to the same person.
 */
export function allocateInvoice(
  content: Pick<InvoiceContent, 'lines'>,
  keys: readonly Identified<AllocationKey>[],
  lots: readonly Identified<Lot>[],
  ownerships: readonly Identified<Ownership>[],
  on: LocalDate,
): Result<Portion[], AllocationRefusal> {
  const portions: Portion[] = [];
  for (const line of content.lines) {
    const shared = line.privateTo
      ? privatePortion(line, line.privateTo, lots, ownerships, on)
      : sharedPortions(line, keys, lots, ownerships, on);
    if (!shared.ok) return shared;
    portions.push(...shared.value);
  }
  return accept(portions);
}

function sharedPortions(
  line: InvoiceLine,
  keys: readonly Identified<AllocationKey>[],
  lots: readonly Identified<Lot>[],
  ownerships: readonly Identified<Ownership>[],
  on: LocalDate,
): Result<Portion[], AllocationRefusal> {
  const key = keys.find(({ id }) => id === line.keyId)?.body;
  if (!key) return refuse({ code: 'key.unknown', params: { key: line.keyName, date: on } });
  const version = keyVersionOn(key, on);
  if (!version) return refuse({ code: 'key.notInForce', params: { key: key.name, date: on } });
  const bearers = bearersOf(version, lots, ownerships, on);
  if (!bearers.ok) return bearers;
  const sum = Object.values(version.parts).reduce((total, part) => total + part, 0);
  const { denominator } = key;
  if (sum !== denominator) {
    return refuse({ code: 'key.partsDoNotAddUp', params: { sum, denominator, from: version.from } });
  }
  return accept(allocateLine(line, key, version, bearers.value));
}

function bearersOf(
  version: KeyVersion,
  lots: readonly Identified<Lot>[],
  ownerships: readonly Identified<Ownership>[],
  on: LocalDate,
): Result<Bearer[], AllocationRefusal> {
  const known = new Map(lots.map((lot) => [lot.id, lot.body]));
  const histories = new Map(ownerships.map(({ body }) => [body.lotId, body]));
  const ranked = Object.entries(version.parts)
    .filter(([, quotePart]) => quotePart > 0)
    .map(([lotId, quotePart]) => ({ lotId, quotePart, lot: known.get(lotId) }))
    .sort((a, b) => compareText(a.lot?.rank ?? '', b.lot?.rank ?? '') || compareText(a.lotId, b.lotId));
  const bearers: Bearer[] = [];
  for (const { lotId, quotePart, lot } of ranked) {
    if (!lot) return refuse({ code: 'lot.unknown', params: { lot: lotId } });
    const history = histories.get(lotId);
    const holders = history ? holdersOn(history, on) : [];
    if (holders.length === 0) {
      return refuse({ code: 'ownership.unknownOn', params: { lot: lot.number, date: on } });
    }
    for (const holder of holders) bearers.push({ lotId, lotNumber: lot.number, quotePart, holder });
  }
  return accept(bearers);
}

function allocateLine(
  line: InvoiceLine,
  key: AllocationKey,
  version: KeyVersion,
  bearers: readonly Bearer[],
): Portion[] {
  const common = commonDenominator(bearers.map(({ holder }) => holder));
  const weights = bearers.map(
    ({ quotePart, holder }) =>
      (BigInt(quotePart) * BigInt(holder.numerator) * common) / BigInt(holder.denominator),
  );
  return allocateExplained(line.gross, weights).map((share, index) => {
    const bearer = bearers[index] as Bearer;
    const { numerator, denominator, ownerId } = bearer.holder;
    return {
      lineId: line.id,
      description: line.description,
      account: line.account,
      keyId: line.keyId,
      keyCode: key.code,
      keyName: key.name,
      keyFrom: version.from,
      lineAmount: line.gross,
      lotId: bearer.lotId,
      lotNumber: bearer.lotNumber,
      quotePart: bearer.quotePart,
      denominator: key.denominator,
      share: { numerator, denominator },
      ownerId,
      exactNumerator: String(BigInt(line.gross) * BigInt(bearer.quotePart) * BigInt(numerator)),
      exactDenominator: String(BigInt(key.denominator) * BigInt(denominator)),
      amount: share.amount,
      roundingCents: share.leftover,
    };
  });
}

import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Lot } from '../../ownership/lot/lot.ts';
import { everHeld, type Ownership } from '../../ownership/ownership/ownership.ts';
import type { InvoiceLine } from '../invoice/invoice-content.ts';
import type { PrivateTo } from '../invoice-draft/invoice-draft.ts';
import type { Portion } from './portion.ts';

type Identified<Body> = { readonly id: Id; readonly body: Body };

/**
 * [PAY-16] A line that is one owner's alone is theirs to the last cent. They hold the lot or held it: what they caused
 * before they sold is theirs still.
 */
export function privatePortion(
  line: InvoiceLine,
  { ownerId, lotId }: PrivateTo,
  lots: readonly Identified<Lot>[],
  ownerships: readonly Identified<Ownership>[],
  on: LocalDate,
): Result<Portion[], Refusal<'lot.unknown' | 'invoice.privateToStranger'>> {
  const lot = lots.find(({ id }) => id === lotId)?.body;
  if (!lot) return refuse({ code: 'lot.unknown', params: { lot: lotId } });
  const history = ownerships.find(({ body }) => body.lotId === lotId)?.body;
  if (!history || !everHeld(history, ownerId)) {
    return refuse({ code: 'invoice.privateToStranger', params: { lot: lot.number } });
  }
  const portion: Portion = {
    lineId: line.id,
    description: line.description,
    account: line.account,
    keyId: line.keyId,
    keyCode: '',
    keyName: '',
    keyFrom: on,
    lineAmount: line.gross,
    lotId,
    lotNumber: lot.number,
    quotePart: 1,
    denominator: 1,
    share: { numerator: 1, denominator: 1 },
    ownerId,
    exactNumerator: String(line.gross),
    exactDenominator: '1',
    amount: line.gross,
    roundingCents: 0,
    isPrivate: true,
  };
  return accept([portion]);
}

import { euros } from 'shared-domain/kernel';
import { fundsAtSale, saleSplit } from 'shared-domain/receivables';
import type { Answer, Input } from './adapter.ts';
import { cents, centsOf, field, text, whole } from './read.ts';

export function saleAnswer(input: Input): Answer {
  return { ...(input.period == null ? {} : charges(input)), ...funds(input) };
}

function charges(input: Input): Answer {
  const [from = '', until = ''] = field(input, 'period') as readonly string[];
  const amount = input.lot_charge_year ?? input.lot_charge ?? field(input, 'amount');
  const split = saleSplit(cents(amount), { from, until }, text(input, 'enjoyment_date'));
  return {
    seller_days: split.sellerDays,
    buyer_days: split.buyerDays,
    seller: euros(split.seller),
    buyer: euros(split.buyer),
  };
}

function funds(input: Input): Answer {
  if (input.working_capital_total == null) return {};
  const at = fundsAtSale(
    centsOf(input, 'working_capital_total'),
    cents(input.reserve_fund_total ?? 0),
    whole(input, 'lot_shares'),
    whole(input, 'total_shares'),
  );
  return {
    refund_to_seller: euros(at.refundToSeller),
    call_to_buyer: euros(at.callToBuyer),
    reserve_refund: euros(at.reserveRefund),
  };
}

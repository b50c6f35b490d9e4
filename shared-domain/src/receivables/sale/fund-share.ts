import type { Cents } from '../../kernel/cents.ts';

/** [SAL-2] A lot's part of a fund, by its quote-part in the general key; half a cent goes away from zero. */
export function fundShare(fund: Cents, quotePart: number, denominator: number): Cents {
  const exact = BigInt(Math.abs(fund)) * BigInt(quotePart) * 2n + BigInt(denominator);
  const cents = Number(exact / (2n * BigInt(denominator)));
  return cents === 0 ? 0 : Math.sign(fund) * cents;
}

/**
 * [SAL-2] At a sale the seller gets back the lot's part of the working fund and the buyer is called for it; what lies in
 * the reserve fund stays. Source: Civil Code 3.94 §5.
 */
export function fundsAtSale(workingFund: Cents, reserveFund: Cents, quotePart: number, denominator: number) {
  const share = fundShare(workingFund, quotePart, denominator);
  return {
    refundToSeller: share,
    callToBuyer: share,
    reserveRefund: 0,
    reserveShareKept: fundShare(reserveFund, quotePart, denominator),
  };
}

import * as z from 'zod/mini';
import type { Cents } from '../../kernel/cents.ts';

export const vatRates = [0, 6, 12, 21] as const;

/** [PAY-1] A Belgian rate, in percent; read from the invoice, never derived. */
export const VatRate = z.literal([...vatRates], { error: 'invoice.vatRateUnknown' });
export type VatRate = (typeof vatRates)[number];

/** [PAY-2] The tax on the summed base of one rate, rounded once, half a cent away from zero. */
export function vatOn(base: Cents, rate: VatRate): Cents {
  const tax = Math.floor((Math.abs(base) * rate + 50) / 100);
  return base < 0 ? 0 - tax : tax;
}

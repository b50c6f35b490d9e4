import { type Cents, sum } from '../../kernel/cents.ts';
import type { EInvoice, EInvoiceFinding, EVat } from './e-invoice.ts';

/**
 * [UBL-7] The sums of EN 16931. What is missing is not compared: it has a finding of its own where it matters.
 *
 * BR-CO-10 lines, 11 and 12 allowances and charges, 13 net, 14 tax, 15 gross, 16 payable, 17 tax of each category.
 */
export function checkSums(invoice: EInvoice): EInvoiceFinding[] {
  const { totals, lines, adjustments, vat } = invoice;
  const nets = lines.map(({ net }) => net);
  const some = (isCharge: boolean) =>
    adjustments
      .filter((one) => one.isCharge === isCharge)
      .map(({ amount }) => amount && (isCharge ? amount : -amount));
  return [
    ...differs('BR-CO-10', totals.lines, all(nets)),
    ...differs('BR-CO-11', totals.allowances, all(some(false))),
    ...differs('BR-CO-12', totals.charges, all(some(true))),
    ...differs('BR-CO-13', totals.net, plus(totals.lines, -(totals.allowances ?? 0), totals.charges ?? 0)),
    ...differs('BR-CO-14', totals.vat, vat.length === 0 ? null : all(vat.map((part) => part.vat))),
    ...differs('BR-CO-15', totals.gross, plus(totals.net, totals.vat ?? 0)),
    ...differs('BR-CO-16', totals.payable, plus(totals.gross, -(totals.prepaid ?? 0), totals.rounding ?? 0)),
    ...vat.flatMap(checkCategory),
  ];
}

/** [UBL-8] BR-CO-17 with the tolerance of the standard's own rules: a difference below one unit of the currency passes. */
function checkCategory({ category, base, vat }: EVat): EInvoiceFinding[] {
  const percent = Number(category.percent || '0');
  if (base === null || vat === null || !Number.isFinite(percent)) return [];
  const computed = Math.sign(base) * Math.round((Math.abs(base) * percent) / 100);
  if (Math.abs(vat - computed) < 100) return [];
  const params = { rule: 'BR-CO-17', rate: category.percent || '0', told: vat, computed };
  return [{ code: 'eInvoice.vatDiffers', params }];
}

function differs(rule: string, told: Cents | null, computed: Cents | null): EInvoiceFinding[] {
  if (told === null || computed === null || told === computed) return [];
  return [{ code: 'eInvoice.sumsDiffer', params: { rule, told, computed } }];
}

function all(amounts: readonly (Cents | null)[]): Cents | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length < amounts.length ? null : sum(known);
}

function plus(first: Cents | null, ...others: readonly Cents[]): Cents | null {
  return first === null ? null : sum([first, ...others]);
}

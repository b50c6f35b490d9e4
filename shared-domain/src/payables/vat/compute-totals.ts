import { type Cents, sum } from '../../kernel/cents.ts';
import { type VatRate, vatOn } from './vat-rate.ts';

type TaxedLine = { readonly net: Cents; readonly vatRate: VatRate };

export type VatOfRate = { readonly rate: VatRate; readonly base: Cents; readonly vat: Cents };

export type Totals<Line> = {
  /** The lines in their order, each with its share of the tax; together they make `total` exactly. */
  readonly lines: readonly (Line & { readonly gross: Cents })[];
  readonly vat: readonly VatOfRate[];
  /** What the lines and their tax come to. */
  readonly computed: Cents;
  /** What the document says, where it says something. */
  readonly total: Cents;
  /** [PAY-3] `total − computed`, borne by the largest line. */
  readonly rounding: Cents;
};

/** [PAY-2] Tax per rate on its summed base, spread over the lines; [PAY-3] the document's total wins. */
export function computeTotals<Line extends TaxedLine>(
  lines: readonly Line[],
  documentTotal: Cents | null,
): Totals<Line> {
  const gross = lines.map((line) => line.net);
  const vat: VatOfRate[] = [];
  for (const rate of [...new Set(lines.map((line) => line.vatRate))].sort((a, b) => a - b)) {
    const places = lines.flatMap((line, place) => (line.vatRate === rate ? [place] : []));
    const nets = places.map((place) => lines[place]?.net ?? 0);
    const base = sum(nets);
    const tax = vatOn(base, rate);
    vat.push({ rate, base, vat: tax });
    spread(tax, nets, rate).forEach((share, index) => {
      const place = places[index] ?? 0;
      gross[place] = (gross[place] ?? 0) + share;
    });
  }
  const computed = sum(gross);
  const total = documentTotal ?? computed;
  const rounding = total - computed;
  const largest = placeOfLargest(gross);
  return {
    lines: lines.map((line, place) => {
      const own = gross[place] ?? 0;
      return { ...line, gross: place === largest ? own + rounding : own };
    }),
    vat,
    computed,
    total,
    rounding,
  };
}

/**
 * The tax of one rate over its lines, cents left by rounding to the largest remainders. Unlike `allocate` it takes
 * discounts: lines of a negative amount among positive ones.
 */
function spread(tax: Cents, nets: readonly Cents[], rate: VatRate): Cents[] {
  const sign = tax < 0 ? -1 : 1;
  const exact = nets.map((net) => sign * net * rate);
  const floors = exact.map((hundredths) => Math.floor(hundredths / 100));
  const missing = sign * tax - sum(floors);
  const ranked = exact
    .map((hundredths, index) => ({ index, remainder: hundredths - (floors[index] ?? 0) * 100 }))
    .sort((a, b) => b.remainder - a.remainder || size(nets, b) - size(nets, a) || a.index - b.index);
  const lucky = new Set(ranked.slice(0, missing).map((one) => one.index));
  return floors.map((floor, index) => {
    const share = floor + (lucky.has(index) ? 1 : 0);
    return share === 0 ? 0 : sign * share;
  });
}

function size(nets: readonly Cents[], { index }: { readonly index: number }): number {
  return Math.abs(nets[index] ?? 0);
}

function placeOfLargest(amounts: readonly Cents[]): number {
  let largest = 0;
  amounts.forEach((amount, place) => {
    if (Math.abs(amount) > Math.abs(amounts[largest] ?? 0)) largest = place;
  });
  return largest;
}

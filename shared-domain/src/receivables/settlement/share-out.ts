import { allocateExplained } from '../../kernel/allocate.ts';
import type { Cents } from '../../kernel/cents.ts';

/** Whole weights of those who share, by place; numbers as long as they are exact, else bigints. */
export type Weights = {
  readonly each: readonly number[] | readonly bigint[];
  readonly largest: number;
  readonly total: number | bigint;
};

export type Parts = { readonly amounts: Cents[]; readonly leftover: ReadonlySet<number> };

export function weightsOf(exact: readonly bigint[]): Weights {
  const total = exact.reduce((sum, weight) => sum + weight, 0n);
  const largest = exact.reduce((most, weight) => (weight > most ? weight : most), 0n);
  const isExact = total <= BigInt(Number.MAX_SAFE_INTEGER);
  return isExact
    ? { each: exact.map(Number), largest: Number(largest), total: Number(total) }
    : { each: exact, largest: Number(largest), total };
}

/**
 * [SET-3] The split of `allocate`, to the same cent, fast enough for five hundred owners: in numbers while the products
 * stay exact, in bigints beyond.
 */
export function shareOut(amount: Cents, weights: Weights): Parts {
  const { each, largest, total } = weights;
  const magnitude = Math.abs(amount);
  if (typeof total === 'bigint' || magnitude * largest > Number.MAX_SAFE_INTEGER) {
    const shares = allocateExplained(amount, each);
    const lucky = shares.flatMap(({ leftover }, at) => (leftover === 1 ? [at] : []));
    return { amounts: shares.map((share) => share.amount), leftover: new Set(lucky) };
  }
  return shareNumbers(amount, each as readonly number[], total);
}

function shareNumbers(amount: Cents, weights: readonly number[], total: number): Parts {
  const magnitude = Math.abs(amount);
  const sign = amount < 0 ? -1 : 1;
  const amounts = new Array<Cents>(weights.length);
  const remainders = new Array<number>(weights.length);
  let missing = magnitude;
  for (let at = 0; at < weights.length; at += 1) {
    const product = magnitude * (weights[at] as number);
    const remainder = total === 0 ? 0 : product % total;
    const floor = total === 0 ? 0 : (product - remainder) / total;
    remainders[at] = remainder;
    amounts[at] = floor === 0 ? 0 : sign * floor;
    missing -= floor;
  }
  const leftover = missing === 0 ? new Set<number>() : lucky(missing, remainders, weights);
  for (const at of leftover) amounts[at] = (amounts[at] as number) + sign;
  return { amounts, leftover };
}

// The remainders alone are sorted, as numbers; only those that tie for the last cents are looked at one by one.
function lucky(missing: number, remainders: readonly number[], weights: readonly number[]): Set<number> {
  const last = Float64Array.from(remainders).sort().at(-missing) as number;
  const chosen = new Set<number>();
  const ties: number[] = [];
  for (let at = 0; at < remainders.length; at += 1) {
    const remainder = remainders[at] as number;
    if (remainder > last) chosen.add(at);
    else if (remainder === last) ties.push(at);
  }
  ties.sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  for (const at of ties.slice(0, missing - chosen.size)) chosen.add(at);
  return chosen;
}

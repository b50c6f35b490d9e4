import { sha256Hex } from 'shared-domain/kernel';

/** A source of chance that gives the same throws for the same name, on every machine. */
export type Chance = {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** True about `percent` times in a hundred. */
  happens(percent: number): boolean;
  pick<T>(from: readonly T[]): T;
};

export function chanceOf(name: string): Chance {
  let state = Number.parseInt(sha256Hex(name).slice(0, 8), 16);
  // Mulberry32: 32 bits of state, the same arithmetic everywhere.
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  const below = (end: number) => next() % end;
  return {
    below,
    happens: (percent) => below(100) < percent,
    pick(from) {
      const found = from[below(from.length)];
      if (found === undefined) throw new Error('Nothing to pick from');
      return found;
    },
  };
}

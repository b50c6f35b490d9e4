/** Numbers that a seed repeats: what is done and what goes wrong; when exactly, the machine decides too. */
export type Chance = {
  /** From 0 to 1. */
  next(): number;
  /** A whole number below `limit`. */
  below(limit: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** Another row of numbers, of its own. */
  fork(name: string): Chance;
};

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
    fork: (name) => chanceOf([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), seed) >>> 0),
  };
}

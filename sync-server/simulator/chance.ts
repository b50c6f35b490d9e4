/**
 * All chance there is in a run: sfc32, split by name, so that a die thrown for one concern leaves the dice of the
 * others as they were.
 */
export type Chance = {
  /** From 0 up to but not including 1. */
  next(): number;
  below(limit: number): number;
  happens(probability: number): boolean;
  pick<T>(list: readonly T[]): T | undefined;
  bytes(count: number): Uint8Array;
  hex(bytes: number): string;
  uuid(): string;
  split(name: string | number): Chance;
};

export function chanceOf(seed: string): Chance {
  let [a, b, c, d] = hashOf(seed);
  const draw = (): number => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  };
  for (let round = 0; round < 12; round += 1) draw();
  const next = () => draw() / 4_294_967_296;
  const below = (limit: number) => Math.floor(next() * limit);
  const hex = (bytes: number) => {
    let text = '';
    while (text.length < bytes * 2) text += draw().toString(16).padStart(8, '0');
    return text.slice(0, bytes * 2);
  };
  return {
    next,
    below,
    hex,
    happens: (probability) => next() < probability,
    pick: (list) => list[below(list.length)],
    bytes: (count) => Uint8Array.from({ length: count }, () => draw() & 0xff),
    uuid: () => {
      const digits = hex(16);
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
    },
    split: (name) => chanceOf(`${seed}/${name}`),
  };
}

function hashOf(text: string): [number, number, number, number] {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x85ebca6b];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    a = Math.imul(a ^ letter, 597_399_067) ^ (b >>> 3);
    b = Math.imul(b ^ letter, 2_869_860_233) ^ (c >>> 7);
    c = Math.imul(c ^ letter, 951_274_213) ^ (d >>> 11);
    d = Math.imul(d ^ letter, 2_716_044_179) ^ (a >>> 5);
  }
  return [a | 0, b | 0, c | 0, d | 0];
}

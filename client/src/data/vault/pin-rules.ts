export const pinLength = { least: 6, most: 64 } as const;

/** What keeps a PIN, or a phrase, from being taken. */
export type PinTrouble = 'tooShort' | 'tooSimple';

/** Six signs at least, and not what anybody would try first. */
export function pinTrouble(pin: string): PinTrouble | null {
  const signs = [...pin];
  if (signs.length < pinLength.least) return 'tooShort';
  return isRun(signs, 0) || isRun(signs, 1) || isRun(signs, -1) ? 'tooSimple' : null;
}

/** 111111, 123456, 654321. */
function isRun(signs: readonly string[], step: number): boolean {
  return signs.every((sign, at) => at === 0 || codeOf(sign) - codeOf(signs[at - 1] ?? '') === step);
}

const codeOf = (sign: string) => sign.codePointAt(0) ?? 0;

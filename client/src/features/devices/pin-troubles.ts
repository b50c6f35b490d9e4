import { type LockTrouble, pinLength } from '../../data/index.ts';

/** What a PIN is asked for. */
export type PinAsk = 'set' | 'change' | 'remove' | 'passkey';

export type TypedPins = { readonly current: string; readonly next: string; readonly again: string };
export type PinFieldTrouble = LockTrouble | 'different';

/** What can be told of the fields before anything is done with them. */
export function pinTroubles(
  asked: PinAsk,
  { current, next, again }: TypedPins,
): Partial<Record<keyof TypedPins, PinFieldTrouble>> {
  const isNew = asked === 'set' || asked === 'change';
  return {
    ...(asked !== 'set' && current === '' && { current: 'wrongPin' as const }),
    ...(isNew && [...next].length < pinLength.least && { next: 'tooShort' as const }),
    ...(isNew && next !== again && { again: 'different' as const }),
  };
}

import { compareText } from '../../kernel/compare-text.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type AllocationKey, keyVersionOn } from '../../ownership/allocation-key/allocation-key.ts';

export type LotInKey = {
  readonly keyName: string;
  readonly quotePart: number;
  readonly denominator: number;
};

/** [SAL-2] What a lot weighs in the general key on a day; null where no general key was in force. */
export function lotInGeneralKey(lotId: Id, keys: readonly AllocationKey[], on: LocalDate): LotInKey | null {
  const [general] = keys
    .filter(({ kind }) => kind === 'general')
    .sort((a, b) => compareText(a.rank, b.rank) || compareText(a.code, b.code))
    .flatMap((key) => {
      const version = keyVersionOn(key, on);
      return version ? [{ key, quotePart: version.parts[lotId] ?? 0 }] : [];
    });
  return (
    (general && {
      keyName: general.key.name,
      quotePart: general.quotePart,
      denominator: general.key.denominator,
    }) ??
    null
  );
}

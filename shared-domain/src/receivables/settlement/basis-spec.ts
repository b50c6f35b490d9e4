import { sum } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { AllocationKey, KeyVersion } from '../../ownership/allocation-key/allocation-key.ts';
import type { Meter } from './meter.ts';
import type { SharedBy } from './owner-statement.ts';
import type { Period } from './period.ts';

/** How a cost is shared: so many parts per lot, held by whoever held the lot within these days. */
export type BasisSpec = {
  /** Tells bases apart and orders them. */
  readonly name: string;
  readonly by: SharedBy;
  readonly within: Period;
  readonly parts: Readonly<Record<Id, number>>;
  /** What the parts add up to; where it is not the denominator, nobody bears what lacks. */
  readonly sum: number;
};

export function nameOfKeyBasis(
  keyId: Id,
  { rank }: AllocationKey,
  version: KeyVersion,
  within: Period,
): string {
  return `1|${rank}|${keyId}|${version.from}|${within.from}`;
}

/** [SET-6] A version of a key, on the days of the period it was in force. */
export function basisOfKey(keyId: Id, key: AllocationKey, version: KeyVersion, within: Period): BasisSpec {
  const { code, name, denominator } = key;
  return {
    name: nameOfKeyBasis(keyId, key, version, within),
    by: { is: 'key', keyId, code, name, denominator, versionFrom: version.from },
    within,
    parts: version.parts,
    sum: sum(Object.values(version.parts)),
  };
}

/** [SET-7] What the meters counted takes the place of the key, for all costs of their account. */
export function basisOfMeter({ account, unit, decimals, readings }: Meter, within: Period): BasisSpec {
  const parts = Object.fromEntries(Object.entries(readings).filter(([, units]) => units > 0));
  const used = sum(Object.values(parts));
  return {
    name: `2|${account}`,
    by: { is: 'meter', unit, decimals, denominator: used },
    within,
    parts,
    sum: used,
  };
}

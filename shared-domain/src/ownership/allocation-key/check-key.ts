import { canonicalJson } from '../../kernel/canonical-json.ts';
import { sum } from '../../kernel/cents.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { AllocationKey } from './allocation-key.ts';

type KeyRefusal = Refusal<
  'key.partsDoNotAddUp' | 'key.versionsOutOfOrder' | 'key.noVersion' | 'key.versionUsed'
>;

/** [OWN-1] The parts of each version make the denominator; [OWN-2] versions follow one another by date. */
export function checkKey(key: Pick<AllocationKey, 'denominator' | 'versions'>): KeyRefusal | null {
  if (key.versions.length === 0) return { code: 'key.noVersion' };
  let previous = '';
  for (const { from, parts } of key.versions) {
    if (from <= previous) return { code: 'key.versionsOutOfOrder', params: { from } };
    previous = from;
    const added = sum(Object.values(parts));
    const { denominator } = key;
    if (added !== denominator) {
      return { code: 'key.partsDoNotAddUp', params: { sum: added, denominator, from } };
    }
  }
  return null;
}

/**
 * [OWN-3] What a key said on a day already charged stays said: it is closed by a later version, never edited.
 *
 * `usedUntil` is the day of the last invoice or call allocated by the key, or null when there is none.
 */
export function checkKeyChange(
  before: Pick<AllocationKey, 'denominator' | 'versions'>,
  after: Pick<AllocationKey, 'denominator' | 'versions'>,
  usedUntil: LocalDate | null,
): KeyRefusal | null {
  const wrong = checkKey(after);
  if (wrong !== null || usedUntil === null) return wrong;
  const said = (key: Pick<AllocationKey, 'denominator' | 'versions'>) =>
    canonicalJson([key.denominator, key.versions.filter(({ from }) => from <= usedUntil)]);
  return said(before) === said(after) ? null : { code: 'key.versionUsed', params: { date: usedUntil } };
}

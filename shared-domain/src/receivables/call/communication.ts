import { sha256Hex } from '../../kernel/content-hash.ts';
import type { Id } from '../../kernel/id.ts';
import { invariant } from '../../kernel/invariant.ts';
import { structuredCommunication } from '../../kernel/structured-communication.ts';

const tenDigits = 10n ** 10n;

/**
 * [CAL-9] The twelve digits of an owner or of a call: made of the id alone, so that a device without network writes the
 * same ones as the server. `salt` tells apart two ids that meet on the same digits.
 */
export function communicationOf(id: Id, salt = 0): string {
  const hash = sha256Hex(salt === 0 ? id : `${id}#${salt}`);
  const digits = String(BigInt(`0x${hash.slice(0, 24)}`) % tenDigits).padStart(10, '0');
  return structuredCommunication(digits);
}

/**
 * [CAL-9] One communication each, none given twice nor among those `taken`. Ids carry the instant they were made in: an
 * owner who comes later never changes the digits of one who was there.
 */
export function communicationsOf(
  ids: Iterable<Id>,
  taken: Iterable<string> = [],
  make: (id: Id, salt: number) => string = communicationOf,
): Map<Id, string> {
  const used = new Set(taken);
  const given = new Map<Id, string>();
  for (const id of [...new Set(ids)].sort()) {
    let salt = 0;
    while (used.has(make(id, salt))) salt += 1;
    invariant(salt < 1000, 'ten digits are enough for a building');
    const communication = make(id, salt);
    used.add(communication);
    given.set(id, communication);
  }
  return given;
}

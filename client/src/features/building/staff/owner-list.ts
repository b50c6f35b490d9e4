import type { LocalDate } from 'shared-domain/kernel';
import { holdingOn, partyName } from 'shared-domain/ownership';
import type { Shown } from '../../../data/index.ts';

export type HeldLot = {
  readonly lot: Shown<'lot'>;
  /** `1/3`; null for the whole lot. */
  readonly share: string | null;
  readonly isContact: boolean;
};
export type OwnerLine = {
  readonly owner: Shown<'owner'>;
  readonly name: string;
  readonly lots: readonly HeldLot[];
};

/** Owners by name, each with what they hold that day. */
export function ownerLines(
  owners: readonly Shown<'owner'>[],
  lots: readonly Shown<'lot'>[],
  ownerships: readonly Shown<'ownership'>[],
  on: LocalDate,
): OwnerLine[] {
  const held = new Map<string, HeldLot[]>();
  const histories = new Map(ownerships.map((ownership) => [ownership.body.lotId, ownership.body]));
  for (const lot of lots) {
    const history = histories.get(lot.id);
    const holding = history && holdingOn(history, on);
    for (const { ownerId, numerator, denominator } of holding?.holders ?? []) {
      const share = numerator === denominator ? null : `${numerator}/${denominator}`;
      const isContact = holding?.primaryContact === ownerId;
      held.set(ownerId, [...(held.get(ownerId) ?? []), { lot, share, isContact }]);
    }
  }
  return owners
    .map((owner) => ({ owner, name: partyName(owner.body.party), lots: held.get(owner.id) ?? [] }))
    .sort((a, b) => sortName(a).localeCompare(sortName(b)));
}

/** By name, e-mail, telephone or number of a lot; accents and capitals do not matter. */
export function findOwners(lines: readonly OwnerLine[], words: string): OwnerLine[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return lines.filter(({ owner, name, lots }) => {
    const { email, phone } = owner.body;
    const text = plain([name, email, phone, ...lots.map(({ lot }) => lot.body.number)].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

// People are looked up by their family name, as on the letter boxes.
function sortName({ owner, name }: OwnerLine): string {
  const { party } = owner.body;
  return party.is === 'person' ? `${party.lastName} ${party.firstName}` : name;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

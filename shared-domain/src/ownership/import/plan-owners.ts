import type { Address } from '../address.ts';
import { type Owner, partyName } from '../owner/owner.ts';
import type { Tell } from './findings.ts';
import type { ImportWorld, PlannedOwner } from './import-plan.ts';
import { differencesOf } from './plan-lots.ts';
import type { ReadLot } from './read-building.ts';
import { nameKey } from './read-name.ts';
import type { ReadOwner } from './read-owner.ts';

/** [IMP-11] Everybody the table names, once; by their name they are found again in the building. */
export function planOwners(
  lots: readonly ReadLot[],
  world: ImportWorld,
  tell: Tell,
): Map<string, PlannedOwner> {
  const known = new Map<string, ImportWorld['owners'][number][]>();
  for (const owner of world.owners) {
    const key = nameKey(owner.body.party);
    known.set(key, [...(known.get(key) ?? []), owner]);
  }
  const planned = new Map<string, PlannedOwner>();
  for (const [key, read] of gathered(lots, tell)) {
    const alike = known.get(key) ?? [];
    if (alike.length > 1) tell('ownerAmbiguous', { row: read.row }, { name: partyName(read.party) });
    const [before] = alike;
    if (before?.body.email && read.email && before.body.email.toLowerCase() !== read.email)
      tell('ownerDiffers', { row: read.row }, { name: partyName(read.party), email: before.body.email });
    planned.set(key, before ? changed(before.id, before.body, read) : added(read, world));
  }
  return planned;
}

/** What the rows of one owner say together: the first that says something of a field is believed. */
function gathered(lots: readonly ReadLot[], tell: Tell): Map<string, ReadOwner> {
  const owners = new Map<string, ReadOwner>();
  for (const { owner } of lots.flatMap(({ holders }) => holders)) {
    const key = nameKey(owner.party);
    const before = owners.get(key);
    if (before?.email && owner.email && before.email !== owner.email)
      tell('ownerDiffers', { row: owner.row }, { name: partyName(owner.party), email: before.email });
    owners.set(key, before ? together(before, owner) : owner);
  }
  return owners;
}

function together(a: ReadOwner, b: ReadOwner): ReadOwner {
  return {
    ...a,
    email: a.email ?? b.email,
    phone: a.phone ?? b.phone,
    language: a.language ?? b.language,
    address: a.address ?? b.address,
  };
}

function added(read: ReadOwner, world: ImportWorld): PlannedOwner {
  const { party, email, phone, address, row } = read;
  const language = read.language ?? world.language;
  const body: Owner = { building: world.building, party, language, email, phone, address };
  return { id: world.newId(), row, name: partyName(party), is: 'new', body, patch: body, differences: [] };
}

/** [IMP-12] The name stays as it was written first: the same one is no change. */
function changed(
  id: string,
  before: Owner,
  { row, email, phone, language, address }: ReadOwner,
): PlannedOwner {
  const place = address && laidOver(before.address, address);
  const isSamePlace = JSON.stringify(place) === JSON.stringify(before.address);
  const patch: Partial<Owner> = {
    ...(email !== null && email !== before.email?.toLowerCase() && { email }),
    ...(phone !== null && phone !== before.phone && { phone }),
    ...(language !== null && language !== before.language && { language }),
    ...(place !== null && !isSamePlace && { address: place }),
  };
  const differences = differencesOf(before, patch);
  const is = differences.length > 0 ? 'changed' : 'same';
  return { id, row, name: partyName(before.party), is, body: { ...before, ...patch }, patch, differences };
}

/** [IMP-12] An empty cell says nothing: what was known of the place stays. */
function laidOver(before: Address | null, { street, postalCode, city }: Address): Address {
  return {
    street: street || (before?.street ?? ''),
    postalCode: postalCode || (before?.postalCode ?? ''),
    city: city || (before?.city ?? ''),
  };
}

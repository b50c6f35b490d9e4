import { belgianDay } from 'shared-domain/kernel';
import { Ownership } from 'shared-domain/ownership';
import type { OrganisationData } from '../../src/store-memory/data.ts';
import { type OrganisationRows, rowsOfOrganisation } from '../../src/store-memory/rows.ts';

type Known = Map<string, ReadonlySet<string>>;
const known = new WeakMap<OrganisationData, Known>();

/** What a person may read, said a second time and simply: from the rows of grants and the records of ownership. */
export function heldBy(data: OrganisationData, account: string, now: Date): ReadonlySet<string> {
  const today = dayOf(now);
  const answers: Known = known.get(data) ?? new Map();
  known.set(data, answers);
  const name = `${account} ${today}`;
  const before = answers.get(name);
  if (before) return before;
  const held = heldIn(data.id, rowsOfOrganisation(data), account, today);
  answers.set(name, held);
  return held;
}

/** The same, out of rows wherever they lie. */
export function heldIn(
  organisation: string,
  { members, documents }: Pick<OrganisationRows, 'members' | 'documents'>,
  account: string,
  today: string,
): ReadonlySet<string> {
  const member = members.find((one) => one.account === account);
  const held = new Set<string>();
  if (!member) return held;
  held.add(`person:${account}`);
  const standing = documents.filter((row) => !row.deleted);
  const ownerships = standing.filter((row) => row.type === 'ownership').map((row) => row.parsed());
  for (const { role, building_id: building, owner_id: owner } of member.grants) {
    if (role === 'syndic' || role === 'accountant') {
      held.add(`org:${organisation}:staff`);
      const all = standing.filter((row) => row.type === 'building').map((row) => row.id);
      for (const one of building === '' ? all : [building]) {
        held.add(`building:${one}`).add(`building:${one}:board`).add(`building:${one}:staff`);
      }
    }
    if (role === 'board') held.add(`building:${building}`).add(`building:${building}:board`);
    const isOwner =
      role === 'owner' &&
      ownerships.some(
        (one) => one.building === building && holdsNow(Ownership.parse(one.body), owner, today),
      );
    if (isOwner) held.add(`building:${building}`).add(`owner:${owner}`);
  }
  return held;
}

function holdsNow({ history }: Ownership, owner: string, today: string): boolean {
  const now = history.filter(({ from }) => from <= today).at(-1);
  return now?.holders.some((holder) => holder.ownerId === owner) ?? false;
}

let lastAsked = { hour: -1, day: '' };

/** A day begins on the hour, and the calendar is slow. */
function dayOf(now: Date): string {
  const hour = Math.floor(now.getTime() / 3_600_000);
  if (hour !== lastAsked.hour) lastAsked = { hour, day: belgianDay(now.getTime()) };
  return lastAsked.day;
}

import { buildingStaffScope, type Kept } from 'shared-domain/sync';
import type { JournalDatabase } from '../journal/journal-database.ts';
import { passedNote } from '../journal/journal-view.ts';
import { liveStore, sameJson } from '../live-store.ts';
import type { Profile } from '../session/session-state.ts';
import type { Store } from '../store.ts';
import { automatic, choicePrefix, type KeepChoice, notesUnder, openedPrefix } from './choice-notes.ts';
import { readKept, wholeNote } from './kept-notes.ts';
import { staffBuildings } from './staff-buildings.ts';

/** here: whole, from `from` on · coming: it is being fetched · going: as soon as nothing of it waits · away. */
export type KeptBuilding = {
  readonly organisation: string;
  readonly building: string;
  readonly is: 'here' | 'coming' | 'going' | 'away';
  /** Since when it is so; null: from the beginning. */
  readonly since: string | null;
  /** The first day whose entries are here; null: from the beginning. */
  readonly from: string | null;
  /** Older ones are on their way. */
  readonly isFetchingYears: boolean;
  readonly choice: KeepChoice;
  readonly openedAt: string | null;
};

/** Of whom one is the staff, by building; what is not named is here, whole. */
export type KeptView = ReadonlyMap<string, KeptBuilding>;

export function keptStore(journal: JournalDatabase, profile: () => Profile): Store<KeptView | undefined> {
  return liveStore(() => readKeptView(journal, profile()), sameView);
}

function sameView(a: KeptView, b: KeptView): boolean {
  return sameJson([...a.values()], [...b.values()]);
}

const disciplines = ['records', 'drafts', 'facts'] as const;

async function readKeptView(journal: JournalDatabase, profile: Profile): Promise<KeptView> {
  const [opened, choices] = await Promise.all([
    notesUnder<string>(journal, openedPrefix),
    notesUnder<KeepChoice>(journal, choicePrefix),
  ]);
  const view = new Map<string, KeptBuilding>();
  for (const membership of profile.memberships) {
    const { organisation } = membership;
    const buildings = staffBuildings(membership);
    if (buildings.length === 0) continue;
    const kept = await readKept(journal, organisation);
    const read = await readStays(journal, organisation);
    for (const building of buildings) {
      view.set(building, {
        ...{ organisation, building },
        ...standing(kept, read, building),
        choice: choices.get(building) ?? automatic,
        openedAt: opened.get(building) ?? null,
      });
    }
  }
  return view;
}

type ReadStays = (scope: string) => readonly (number | null)[];

/** Of which stay each discipline was read to its end; the first needs no note of its own. */
async function readStays(journal: JournalDatabase, organisation: string): Promise<ReadStays> {
  const names = disciplines.flatMap((one) => [wholeNote(organisation, one), passedNote(organisation, one)]);
  const notes = await journal.notes.bulkGet(names);
  return (scope) =>
    disciplines.map((_, at) => {
      const stays = notes[2 * at]?.value as Readonly<Record<string, number>> | undefined;
      return stays?.[scope] ?? (notes[2 * at + 1] ? 0 : null);
    });
}

function standing(
  kept: Kept,
  read: ReadStays,
  building: string,
): Pick<KeptBuilding, 'is' | 'since' | 'from' | 'isFetchingYears'> {
  const scope = buildingStaffScope(building);
  const one = kept[scope];
  if (!one) return { is: 'here', since: null, from: null, isFetchingYears: false };
  if (one.is === 'here') {
    const isRead = (which: number) => which === 0 || read(scope).every((stay) => stay === which);
    const isOld = !isRead(one.stay) && one.before !== undefined && isRead(one.before.stay);
    const from = isOld && one.before ? one.before.from : one.from;
    const is = isOld || isRead(one.stay) ? 'here' : 'coming';
    return { is, since: one.since, from, isFetchingYears: isOld };
  }
  const is = one.is === 'leaving' ? 'going' : 'away';
  return { is, since: one.since, from: one.from, isFetchingYears: false };
}

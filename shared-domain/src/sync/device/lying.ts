import type { PulledDiscipline } from '../document.ts';
import type { Scope } from '../scopes.ts';
import type { InboxStore, Lying, Replica } from './ports.ts';

const disciplines: readonly PulledDiscipline[] = ['records', 'drafts', 'facts'];

type Known = Map<Scope, 'lying' | 'gone'>;

/** One per tab. */
export function createLying(replica: Pick<Replica, 'scopesIn'>, inbox: Pick<InboxStore, 'mastersIn'>): Lying {
  const known = new Map<string, Known>();
  const looked = new Map<string, Promise<void>>();
  const knownOf = (name: string): Known => {
    const before = known.get(name) ?? new Map();
    known.set(name, before);
    return before;
  };
  const look = async (organisation: string, discipline: PulledDiscipline) => {
    const of = knownOf(nameOf(organisation, discipline));
    const kept = await replica.scopesIn(organisation, discipline);
    const shown = await inbox.mastersIn(organisation, discipline);
    for (const scope of [...kept, ...shown]) of.set(scope, 'lying');
  };
  return {
    async in(organisation, discipline) {
      const name = nameOf(organisation, discipline);
      const looking = looked.get(name) ?? look(organisation, discipline);
      looked.set(name, looking);
      await looking.catch((cause: unknown) => {
        looked.delete(name);
        throw cause;
      });
      return [...knownOf(name)].filter(([, is]) => is === 'lying').map(([scope]) => scope);
    },
    arrived(organisation, discipline, scopes) {
      for (const scope of scopes) knownOf(nameOf(organisation, discipline)).set(scope, 'lying');
    },
    isGone: (organisation, discipline, scope) =>
      (discipline === 'commands' ? disciplines : ([discipline] as const)).some(
        (one) => knownOf(nameOf(organisation, one)).get(scope) === 'gone',
      ),
    gone(organisation, discipline, scopes) {
      for (const scope of scopes) {
        knownOf(nameOf(organisation, discipline)).set(scope, 'gone');
        for (const other of disciplines) {
          const of = knownOf(nameOf(organisation, other));
          if (!of.has(scope)) of.set(scope, 'lying');
        }
      }
    },
  };
}

const nameOf = (organisation: string, discipline: PulledDiscipline) => `${organisation}\n${discipline}`;

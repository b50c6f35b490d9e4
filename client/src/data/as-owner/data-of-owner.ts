import { refuse } from 'shared-domain/kernel';
import { buildingScope } from 'shared-domain/sync';
import type { Actions } from '../actions/actions.ts';
import type { Data } from '../data.ts';
import { derived } from '../derived-store.ts';
import type { SessionState } from '../session/session-state.ts';
import type { Shown, Where } from '../shown.ts';
import { constant, type Store } from '../store.ts';
import type { LookedAt } from './looked-at.ts';
import { type Held, toldToOwner } from './owner-documents.ts';

type List = Store<readonly Shown[] | undefined>;

/**
 * The same data as one owner has them: what is told to the whole building, and the owner's own copies, told from what the
 * staff's device holds anyway. Nothing else is readable, and nothing can be done.
 */
export function dataOfOwner(data: Data, owner: LookedAt): Data {
  const lists = new Map<string, List>();
  const listOf = (type: string): List => {
    const list = lists.get(type) ?? makeList(data, type, owner);
    lists.set(type, list);
    return list;
  };
  const documents = (type: string, where: Where): List => {
    const list = listOf(type);
    return derived([list], () => list.get()?.filter(matches(where)).slice(0, where.first));
  };
  const document = (type: string, id: string): Store<Shown | null | undefined> => {
    const list = listOf(type);
    return derived([list], () => {
      const all = list.get();
      return all && (all.find((one) => one.id === id) ?? null);
    });
  };
  const session = derived([data.session], () => sessionOf(data.session.get(), owner));
  return {
    ...data,
    session,
    documents: documents as Data['documents'],
    document: document as Data['document'],
    inbox: constant([]),
    unsent: constant([]),
    kept: constant(new Map()),
    reading: () => constant(undefined),
    actions: denied,
    draft: notHere,
    signIn: notHere,
    signOut: notHere,
    lockDesk: notHere,
    storage: notHere,
    keepDesk: notHere,
    call: notHere,
    close: notHere,
  };
}

/** The owner's scopes: the building's own and theirs. What lies in others is not read at all. */
function makeList(data: Data, type: string, owner: LookedAt): List {
  const { organisation, building } = owner;
  const where = { organisation, building };
  const told = toldToOwner(type);
  if (!told) {
    const all: List = data.documents(type, where);
    return derived([all], () => all.get()?.filter(({ scope }) => scope === buildingScope(building)));
  }
  const sources = new Map<string, List>(told.from.map((one) => [one, data.documents(one, where)]));
  return derived([...sources.values()], () => {
    if ([...sources.values()].some((source) => source.get() === undefined)) return undefined;
    const held = ((one: string) => sources.get(one)?.get() ?? []) as Held;
    return told.tell(held, owner);
  });
}

function matches({ organisation, building, subject, scope, id }: Where): (one: Shown) => boolean {
  return (one) =>
    (organisation === undefined || one.organisation === organisation) &&
    (building === undefined || one.building === building) &&
    (subject === undefined || one.subject === subject) &&
    (scope === undefined || one.scope === scope) &&
    (id === undefined || one.id === id);
}

function sessionOf(session: SessionState, owner: LookedAt): SessionState {
  if (session.state === 'signedOut') return session;
  const { organisation, building, ownerId, name } = owner;
  const { organisationName = '' } =
    session.profile.memberships.find((one) => one.organisation === organisation) ?? {};
  const profile = {
    ...session.profile,
    ...{ account: `as ${ownerId}`, name, email: '', isPlatformAdmin: false },
    memberships: [
      {
        ...{ organisation, organisationName },
        grants: [{ role: 'owner' as const, building, owner: ownerId }],
        holdings: [{ owner: ownerId, building }],
        buildings: [],
      },
    ],
  };
  return { ...session, profile };
}

/** No screen of an owner asks for these. */
function notHere(): never {
  throw new Error('while somebody looks as an owner');
}

const no = async () => refuse({ code: 'auth.notAllowed' });

const denied: Actions = {
  saveRecord: no,
  removeRecord: no,
  createDraft: no,
  editDraft: no,
  discardDraft: no,
  runCommand: no,
  addBlob: no,
  settleInbox: no,
  reapply: no,
  exportUnsent: async () => notHere(),
  syncNow: () => undefined,
};

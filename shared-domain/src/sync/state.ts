import type { Definition, Read, State } from './define.ts';
import type { SyncedDocument } from './document.ts';
import type { Scope } from './scopes.ts';

/** A state over documents at hand. What is deleted is not there. */
export function stateOf(documents: Iterable<SyncedDocument>, sees: (scope: Scope) => boolean): State {
  const byId = new Map<string, SyncedDocument>();
  for (const document of documents) {
    if (document.deleted) byId.delete(document.id);
    else byId.set(document.id, document);
  }
  const bySubject = groupBy(byId.values(), (document) => document.subject);
  const byBuilding = groupBy(byId.values(), (document) => document.building);
  return {
    byId: <Body>(type: string, id: string) => {
      const found = byId.get(id);
      return found?.type === type ? (found as SyncedDocument<Body>) : undefined;
    },
    bySubject: <Body>(type: string, subject: string) => of<Body>(bySubject.get(key(type, subject))),
    byBuilding: <Body>(type: string, building: string) => of<Body>(byBuilding.get(key(type, building))),
    sees,
  };
}

/** The same state with some documents laid over it and some gone: what commands not yet recorded would change. */
export function stateOver(
  under: State,
  added: readonly SyncedDocument[],
  removed: ReadonlySet<string>,
): State {
  const over = stateOf(added, under.sees);
  const hidden = new Set([...removed, ...added.map((document) => document.id)]);
  const beneath = <Body>(documents: readonly SyncedDocument<Body>[]) =>
    documents.filter((document) => !hidden.has(document.id));
  return {
    byId: <Body>(type: string, id: string) =>
      over.byId<Body>(type, id) ?? (hidden.has(id) ? undefined : under.byId<Body>(type, id)),
    bySubject: <Body>(type: string, subject: string) => [
      ...beneath(under.bySubject<Body>(type, subject)),
      ...over.bySubject<Body>(type, subject),
    ],
    byBuilding: <Body>(type: string, building: string) => [
      ...beneath(under.byBuilding<Body>(type, building)),
      ...over.byBuilding<Body>(type, building),
    ],
    sees: under.sees,
  };
}

/** [SYN-25] What must be loaded before `decide`, `mayEdit` or a record's `change.check` is asked. */
export function requiredReads(definition: Definition, document: SyncedDocument): readonly Read[] {
  switch (definition.discipline) {
    case 'commands':
    case 'drafts':
      return definition.reads(document);
    case 'records':
      return definition.change?.reads(document) ?? [];
    case 'facts':
      return [];
  }
}

function groupBy(
  documents: Iterable<SyncedDocument>,
  nameOf: (document: SyncedDocument) => string,
): Map<string, SyncedDocument[]> {
  const groups = new Map<string, SyncedDocument[]>();
  for (const document of documents) {
    const name = key(document.type, nameOf(document));
    const group = groups.get(name);
    if (group) group.push(document);
    else groups.set(name, [document]);
  }
  return groups;
}

const key = (type: string, name: string) => `${type}\n${name}`;
const of = <Body>(documents: SyncedDocument[] | undefined) => (documents ?? []) as SyncedDocument<Body>[];

import type { Definition, Read, State } from './define.ts';
import type { SyncedDocument } from './document.ts';
import type { Scope } from './scopes.ts';

/** A state over documents at hand. What is deleted is not there. */
export function stateOf(documents: Iterable<SyncedDocument>, sees: (scope: Scope) => boolean): State {
  return growingState(documents, sees);
}

/** The same where more may come to be at hand. */
export type GrowingState = State & { add(documents: Iterable<SyncedDocument>): void };

export function growingState(
  documents: Iterable<SyncedDocument>,
  sees: (scope: Scope) => boolean,
): GrowingState {
  const shelf = new Shelf();
  const add = (more: Iterable<SyncedDocument>) => {
    for (const document of more) shelf.put(document);
  };
  add(documents);
  return {
    byId: <Body>(type: string, id: string) => shelf.one<Body>(type, id),
    bySubject: <Body>(type: string, subject: string) => shelf.some<Body>('subject', type, subject),
    byBuilding: <Body>(type: string, building: string) => shelf.some<Body>('building', type, building),
    byCommand: <Body>(type: string, command: string) => shelf.some<Body>('command', type, command),
    sees,
    add,
  };
}

/** The same state with some documents laid over it and some gone: what commands not yet recorded would change. */
export function stateOver(
  under: State,
  added: readonly SyncedDocument[],
  removed: ReadonlySet<string>,
): State {
  const over = layeredState(under);
  for (const id of removed) over.hide(id);
  for (const document of added) over.lay(document);
  return over;
}

/** A state over which documents are laid one after another. */
export type LayeredState = State & { lay(document: SyncedDocument): void; hide(id: string): void };

export function layeredState(under: State): LayeredState {
  const over = new Shelf();
  const hidden = new Set<string>();
  const both = <Body>(
    beneath: readonly SyncedDocument<Body>[],
    above: readonly SyncedDocument<Body>[],
  ): readonly SyncedDocument<Body>[] => [...beneath.filter(({ id }) => !hidden.has(id)), ...above];
  return {
    byId: <Body>(type: string, id: string) =>
      over.one<Body>(type, id) ?? (hidden.has(id) ? undefined : under.byId<Body>(type, id)),
    bySubject: <Body>(type: string, subject: string) =>
      both(under.bySubject<Body>(type, subject), over.some<Body>('subject', type, subject)),
    byBuilding: <Body>(type: string, building: string) =>
      both(under.byBuilding<Body>(type, building), over.some<Body>('building', type, building)),
    byCommand: <Body>(type: string, command: string) =>
      both(under.byCommand<Body>(type, command), over.some<Body>('command', type, command)),
    sees: under.sees,
    lay(document) {
      hidden.add(document.id);
      over.put(document);
    },
    hide: (id) => void hidden.add(id),
  };
}

type Name = 'subject' | 'building' | 'command';

/** Documents by each name they are asked by. */
class Shelf {
  private readonly byId = new Map<string, SyncedDocument>();
  private readonly groups = new Map<string, Map<string, SyncedDocument>>();

  put(document: SyncedDocument): void {
    const before = this.byId.get(document.id);
    const names = document.deleted ? [] : namesOf(document);
    for (const name of before ? namesOf(before) : []) {
      if (!names.includes(name)) this.groups.get(name)?.delete(document.id);
    }
    if (document.deleted) this.byId.delete(document.id);
    else this.byId.set(document.id, document);
    for (const name of names) {
      const group = this.groups.get(name);
      if (group) group.set(document.id, document);
      else this.groups.set(name, new Map([[document.id, document]]));
    }
  }

  one<Body>(type: string, id: string): SyncedDocument<Body> | undefined {
    const found = this.byId.get(id);
    return found?.type === type ? (found as SyncedDocument<Body>) : undefined;
  }

  some<Body>(by: Name, type: string, name: string): readonly SyncedDocument<Body>[] {
    const group = this.groups.get(groupName(by, type, name));
    return group ? ([...group.values()] as SyncedDocument<Body>[]) : [];
  }
}

function namesOf({ id, type, subject, building }: SyncedDocument): string[] {
  const command = commandOf(id);
  return [
    groupName('subject', type, subject),
    groupName('building', type, building),
    ...(command === null ? [] : [groupName('command', type, command)]),
  ];
}

const groupName = (by: Name, type: string, name: string) => `${by}\n${type}\n${name}`;

/** [SYN-27] The command after which something is named; null for what has a name of its own. */
export function commandOf(id: string): string | null {
  const at = id.indexOf('.');
  return at === -1 ? null : id.slice(0, at);
}

/** Whether somebody who loads what was asked for and no more has this document. */
export function isRead(document: SyncedDocument, read: Read): boolean {
  if (read.by === 'id') return document.id === read.id;
  if (document.type !== read.type) return false;
  switch (read.by) {
    case 'subject':
      return document.subject === read.subject;
    case 'building':
      return document.building === read.building;
    case 'command':
      return commandOf(document.id) === read.command;
  }
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

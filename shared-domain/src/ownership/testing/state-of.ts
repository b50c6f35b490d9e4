import type { Context, Definition, Placed, State } from '../../sync/define.ts';
import type { SyncedDocument } from '../../sync/document.ts';

/** A document as the server would place it. */
export function documentOf<Body extends object>(
  definition: Pick<Definition, 'type' | 'version'> & {
    scope?(document: Placed<Body>): string;
    building?(document: Placed<Body>): string;
    subject?(document: Placed<Body>): string;
    sort?(document: Placed<Body>): string;
  },
  placed: Placed<Body>,
): SyncedDocument<Body> {
  return {
    organisation: placed.organisation,
    id: placed.id,
    type: definition.type,
    version: definition.version,
    scope: definition.scope?.(placed) ?? '',
    building: definition.building?.(placed) ?? '',
    subject: definition.subject?.(placed) ?? '',
    sort: definition.sort?.(placed) ?? '',
    rev: '1',
    deleted: false,
    body: placed.body,
  };
}

/** What a decider knows who holds these documents, and sees every scope but `unseen`. */
export function stateOf(documents: readonly SyncedDocument<object>[], unseen = ''): State {
  const list = (keep: (document: SyncedDocument<object>) => boolean) =>
    documents.filter((document) => document.scope !== unseen && keep(document)) as never[];
  return {
    byId: (type, id) => list((one) => one.type === type && one.id === id)[0],
    bySubject: (type, subject) => list((one) => one.type === type && one.subject === subject),
    byBuilding: (type, building) => list((one) => one.type === type && one.building === building),
    sees: (scope) => scope !== unseen,
  };
}

export function contextOf(changes: Partial<Context> = {}): Context {
  let last = 0;
  return {
    account: '00000000-0000-7000-8000-000000000501',
    roles: ['syndic'],
    today: '2026-11-20',
    now: '2026-11-20T09:00:00.000Z',
    decidedAt: '2026-11-20T08:00:00.000Z',
    next: () => ++last,
    ...changes,
  };
}

import { sampleId } from '../../kernel/sample-id.ts';
import type { Context, FactDefinition, Placed, RecordDefinition, State } from '../../sync/define.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { wrapDocument } from '../../sync/place.ts';
import { stateOf } from '../../sync/state.ts';

/** A document as the server would place it, the definition's sample unless told otherwise. */
export function documentOf<Type extends string, Body extends object>(
  definition: RecordDefinition<Type, Body> | FactDefinition<Type, Body>,
  changes: Partial<Placed<Body>> = {},
): SyncedDocument {
  const placed = { ...definition.sample, ...changes };
  return wrapDocument<Body>(definition as never, placed, '1') as unknown as SyncedDocument;
}

/** What a decider knows who holds these documents, and sees every scope but `unseen`. */
export function knowing(documents: readonly SyncedDocument[], unseen = ''): State {
  const seen = documents.filter((document) => document.scope !== unseen);
  return stateOf(seen, (scope) => scope !== unseen);
}

export function contextOf(changes: Partial<Context> = {}): Context {
  let last = 0;
  return {
    account: sampleId(501),
    accountName: 'Marc Dubois',
    roles: ['syndic'],
    today: '2026-11-20',
    now: '2026-11-20T09:00:00.000Z',
    decidedAt: '2026-11-20T08:00:00.000Z',
    next: () => ++last,
    ...changes,
  };
}

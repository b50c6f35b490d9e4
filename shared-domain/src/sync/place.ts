import type {
  CommandDefinition,
  DraftDefinition,
  FactDefinition,
  Placed,
  RecordDefinition,
} from './define.ts';
import type { SyncedDocument } from './document.ts';
import { personScope } from './scopes.ts';

/** Where a document stands: who reads it and under what it is found. */
export type Place = Pick<SyncedDocument, 'scope' | 'building' | 'subject' | 'sort'>;

type Bodied = Record<string, unknown>;

/** [SYN-4] Computed from the body, on the device and again on the server. */
export function placeDocument<Body extends object = Bodied>(
  definition: RecordDefinition<string, Body> | DraftDefinition<string, Body> | FactDefinition<string, Body>,
  document: Placed<Body>,
): Place {
  return {
    scope: definition.scope(document),
    building: definition.building?.(document) ?? '',
    subject: definition.subject?.(document) ?? '',
    sort: definition.sort?.(document) ?? '',
  };
}

/** [SYN-4] A command is its author's own; `at` is the instant they gave it. */
export function placeCommand<Body extends object = Bodied>(
  definition: CommandDefinition<string, Body>,
  document: Placed<Body>,
  given: { readonly account: string; readonly at: string },
): Place {
  return {
    scope: personScope(given.account),
    building: definition.building(document),
    subject: definition.subject(document),
    sort: given.at,
  };
}

/** The whole document, in its envelope, for one who writes a record or a fact. */
export function wrapDocument<Body extends object>(
  definition: RecordDefinition<string, Body> | FactDefinition<string, Body>,
  document: Placed<Body>,
  rev: string,
): SyncedDocument<Body> {
  return {
    organisation: document.organisation,
    id: document.id,
    type: definition.type,
    ...placeDocument(definition, document),
    rev,
    version: definition.version,
    deleted: false,
    body: document.body,
  };
}

/** The whole document, in its envelope, for one who gives a command. */
export function wrapCommand<Body extends object>(
  definition: CommandDefinition<string, Body>,
  document: Placed<Body>,
  given: { readonly account: string; readonly at: string; readonly rev: string },
): SyncedDocument<Body> {
  return {
    organisation: document.organisation,
    id: document.id,
    type: definition.type,
    ...placeCommand(definition, document, given),
    rev: given.rev,
    version: definition.version,
    deleted: false,
    body: document.body,
  };
}

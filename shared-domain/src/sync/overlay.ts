import type { Role } from '../identity/role.ts';
import type { Refusal } from '../kernel/result.ts';
import type { Catalogue } from './catalogue-of.ts';
import type { Decision, Effect, FactDefinition, RecordDefinition, State } from './define.ts';
import type { SyncedDocument } from './document.ts';
import { wrapDocument } from './place.ts';
import { stateOver } from './state.ts';

/** What this device thinks of a command the server has not answered, or whose outcome has not been pulled. */
export type DecidedHere =
  | { readonly is: 'onDevice' }
  /** The device lacks what it would need to decide. */
  | { readonly is: 'waiting'; readonly missing: string }
  | { readonly is: 'refusedHere'; readonly refusal: Refusal };

/** What the pending commands would bring about: laid over what was pulled, shown, never stored. */
export type Overlay = {
  readonly statuses: ReadonlyMap<string, DecidedHere>;
  readonly documents: readonly SyncedDocument[];
  readonly removedDrafts: ReadonlySet<string>;
};

export type OverlayInput = {
  readonly catalogue: Catalogue;
  /** The pending commands, in the order they were given. */
  readonly commands: readonly SyncedDocument[];
  readonly state: State;
  readonly account: string;
  readonly accountName: string;
  rolesIn(building: string): readonly Role[];
  readonly today: string;
};

/**
 * [SYN-26] The same `decide` as the server's, at once and over what is at hand. Ids are the server's; numbers without
 * gap stay open. Each command sees what those before it would bring about.
 */
export function decideHere(input: OverlayInput): Overlay {
  const statuses = new Map<string, DecidedHere>();
  const documents = new Map<string, SyncedDocument>();
  const removedDrafts = new Set<string>();
  for (const command of input.commands) {
    const state = stateOver(input.state, [...documents.values()], removedDrafts);
    const decision = decideOne(input, command, state);
    statuses.set(command.id, statusOf(decision));
    if (decision.is !== 'applied') continue;
    for (const effect of decision.effects) {
      if (effect.do === 'removeDraft') removedDrafts.add(effect.id);
      else documents.set(effect.id, documentOf(input, command, effect));
    }
  }
  return { statuses, documents: [...documents.values()], removedDrafts };
}

function decideOne(input: OverlayInput, command: SyncedDocument, state: State): Decision {
  const definition = input.catalogue.get(command.type);
  if (definition?.discipline !== 'commands') return { is: 'undecidable', missing: command.type };
  const roles = input.rolesIn(command.building);
  if (!roles.some((role) => definition.roles.includes(role))) {
    return { is: 'refused', refusal: { code: 'sync.notAllowed' } };
  }
  return definition.decide(command, state, {
    account: input.account,
    accountName: input.accountName,
    roles,
    today: input.today,
    now: command.sort,
    decidedAt: command.sort,
    next: () => null,
  });
}

function statusOf(decision: Decision): DecidedHere {
  switch (decision.is) {
    case 'applied':
      return { is: 'onDevice' };
    case 'refused':
      return { is: 'refusedHere', refusal: decision.refusal };
    case 'undecidable':
      return { is: 'waiting', missing: decision.missing };
  }
}

/** [SYN-27] The document an effect makes, the same on both sides but for its revision. */
export function effectDocument(
  catalogue: Catalogue,
  organisation: string,
  effect: Exclude<Effect, { do: 'removeDraft' }>,
  rev: string,
): SyncedDocument {
  const definition = catalogue.get(effect.type) as RecordDefinition | FactDefinition;
  return wrapDocument(
    definition,
    { organisation, id: effect.id, body: effect.body as Record<string, unknown> },
    rev,
  );
}

function documentOf(
  { catalogue }: OverlayInput,
  command: SyncedDocument,
  effect: Exclude<Effect, { do: 'removeDraft' }>,
): SyncedDocument {
  return effectDocument(catalogue, command.organisation, effect, `here-${command.rev}`.slice(0, 64));
}

import type { Role } from '../identity/role.ts';
import type { Refusal } from '../kernel/result.ts';
import type { Catalogue } from './catalogue-of.ts';
import type { Decision, Effect, FactDefinition, RecordDefinition, State } from './define.ts';
import type { Kept } from './device/kept.ts';
import type { SyncedDocument } from './document.ts';
import { lackedBy } from './lacked-by.ts';
import { wrapDocument } from './place.ts';
import { layeredState, requiredReads } from './state.ts';

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

export type OverlayInput = OverlayGround & {
  /** The pending commands, in the order they were given. */
  readonly commands: readonly SyncedDocument[];
};

/** What pending commands are decided over. */
export type OverlayGround = {
  readonly catalogue: Catalogue;
  readonly state: State;
  readonly account: string;
  readonly accountName: string;
  rolesIn(building: string): readonly Role[];
  readonly today: string;
  /** Which scopes this device keeps; left out: all. */
  readonly kept?: Kept;
};

/**
 * [SYN-26] The same `decide` as the server's, at once and over what is at hand. Ids are the server's; numbers without
 * gap stay open. Each command sees what those before it would bring about.
 */
export function decideHere(input: OverlayInput): Overlay {
  const desk = overlayDesk(input);
  for (const command of input.commands) desk.lay(command);
  return desk.overlay();
}

/** Decides one command after another, each once: those that come later are laid over what is laid already. */
export type OverlayDesk = {
  /** Decides the command after those before it, and lays what it would bring about. */
  lay(command: SyncedDocument): void;
  /** What would become of the command if it were next; nothing is laid. */
  weigh(command: SyncedDocument): DecidedHere;
  /** What the commands so far would bring about. */
  overlay(): Overlay;
  /** What they were decided over, with that laid over it; it goes on with them. */
  readonly state: State;
};

export function overlayDesk(ground: OverlayGround): OverlayDesk {
  const state = layeredState(ground.state);
  const statuses = new Map<string, DecidedHere>();
  const documents = new Map<string, SyncedDocument>();
  const removedDrafts = new Set<string>();
  return {
    lay(command) {
      const decision = decideOne(ground, command, state);
      statuses.set(command.id, statusOf(decision));
      if (decision.is !== 'applied') return;
      for (const effect of decision.effects) {
        if (effect.do === 'removeDraft') {
          removedDrafts.add(effect.id);
          state.hide(effect.id);
        } else {
          const document = documentOf(ground, command, effect);
          documents.set(effect.id, document);
          state.lay(document);
        }
      }
    },
    weigh: (command) => statusOf(decideOne(ground, command, state)),
    overlay: () => ({
      statuses: new Map(statuses),
      documents: [...documents.values()],
      removedDrafts: new Set(removedDrafts),
    }),
    state,
  };
}

function decideOne(ground: OverlayGround, command: SyncedDocument, state: State): Decision {
  const definition = ground.catalogue.get(command.type);
  if (definition?.discipline !== 'commands') return { is: 'undecidable', missing: command.type };
  const roles = ground.rolesIn(command.building);
  if (!roles.some((role) => definition.roles.includes(role))) {
    return { is: 'refused', refusal: { code: 'sync.notAllowed' } };
  }
  const lacked = lackedBy(ground.kept ?? {}, command, requiredReads(definition, command), state);
  if (lacked !== null) return { is: 'undecidable', missing: lacked };
  return definition.decide(command, state, {
    account: ground.account,
    accountName: ground.accountName,
    roles,
    today: ground.today,
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
  { catalogue }: OverlayGround,
  command: SyncedDocument,
  effect: Exclude<Effect, { do: 'removeDraft' }>,
): SyncedDocument {
  return effectDocument(catalogue, command.organisation, effect, `here-${command.rev}`.slice(0, 64));
}

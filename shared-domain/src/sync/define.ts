import type * as z from 'zod/mini';
import type { Role } from '../identity/role.ts';
import type { Refusal } from '../kernel/result.ts';
import type { SyncedDocument } from './document.ts';
import type { Scope } from './scopes.ts';

/** What a definition may look at to place a document: the envelope's names and the body. */
export type Placed<Body> = { readonly organisation: string; readonly id: string; readonly body: Body };

// Methods, not function properties: only so does RecordDefinition<'lot', Lot> fit in the list of all definitions.
type Placement<Body> = {
  scope(document: Placed<Body>): Scope;
  /** The building the document belongs to; left out for documents of the organisation or of a person. */
  building?(document: Placed<Body>): string;
  subject?(document: Placed<Body>): string;
  sort?(document: Placed<Body>): string;
};

type Base<Type extends string, Body extends object> = {
  readonly type: Type;
  readonly version: number;
  /** The type, the validation, and what the wire accepts for `version`. */
  readonly schema: z.ZodMiniType<Body>;
  /** `migrations[n]` lifts a body of version n to n + 1; without a gap. */
  readonly migrations?: Readonly<Record<number, (old: never) => unknown>>;
  /** The blobs (SHA-256, hex) the document gives its readers access to. */
  blobs?(body: Body): readonly string[];
  readonly sample: Placed<Body>;
};

/**
 * How one field of a record merges when two devices changed it from the same base.
 * fixed: written once, a change is refused · latest: the later arrival at the server wins · first: the earlier
 * arrival stands, the other is told · union: both sets of values (arrays of strings) · conflict: the earlier stands and
 * the other goes to its author's inbox. Fields that must agree live in one field.
 */
export type MergeRule = 'fixed' | 'latest' | 'first' | 'union' | 'conflict';

export type RecordDefinition<
  Type extends string = string,
  Body extends object = Record<string, unknown>,
> = Base<Type, Body> &
  Placement<Body> & {
    readonly discipline: 'records';
    readonly merge: { readonly [Field in keyof Body]-?: MergeRule };
    /** Who may write it, in its building (or anywhere in the organisation, for a document without building). */
    readonly writers: readonly Role[];
    /** Rules over the record alone that its schema cannot say, such as parts that must add up. */
    check?(body: Body): Refusal | null;
    /** What must be known to say whether a stored record may become another, or go (null), and the answer. */
    readonly change?: {
      reads(before: Placed<Body>): readonly Read[];
      check(before: Placed<Body>, after: Body | null, state: State): Refusal | null;
    };
  };

export type DraftDefinition<
  Type extends string = string,
  Body extends object = Record<string, unknown>,
> = Base<Type, Body> &
  Placement<Body> & {
    readonly discipline: 'drafts';
    readonly writers: readonly Role[];
    /** The content of a new document; the same for every device, so that two of them start from one history. */
    readonly initial: Record<string, unknown>;
    /** Fields of the content that are written letter by letter, such as a note; every other string is set whole. */
    readonly texts: readonly string[];
    /** What is read out of the Automerge document; total: whatever the document holds becomes a valid body. */
    project(raw: unknown): Body;
    /** What must be known to say whether the draft may be changed now, and the answer. */
    reads(document: Placed<Body>): readonly Read[];
    mayEdit(document: Placed<Body>, state: State): Refusal | null;
  };

export type FactDefinition<
  Type extends string = string,
  Body extends object = Record<string, unknown>,
> = Base<Type, Body> & Placement<Body> & { readonly discipline: 'facts' };

export type CommandDefinition<
  Type extends string = string,
  Body extends object = Record<string, unknown>,
> = Base<Type, Body> & {
  readonly discipline: 'commands';
  building(document: Placed<Body>): string;
  subject(document: Placed<Body>): string;
  readonly roles: readonly Role[];
  reads(command: Placed<Body>): readonly Read[];
  decide(command: Placed<Body>, state: State, context: Context): Decision;
};

export type Definition = RecordDefinition | DraftDefinition | FactDefinition | CommandDefinition;

/** Documents a decision needs; whoever decides loads them first, so that deciding stays pure. */
export type Read =
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: 'subject'; readonly type: string; readonly subject: string }
  | { readonly by: 'building'; readonly type: string; readonly building: string }
  /** What a command brought about: [SYN-27] the ids that begin with its own and a point. */
  | { readonly by: 'command'; readonly type: string; readonly command: string };

/** What was loaded for the reads. A read that the decider's scopes do not cover finds nothing. */
export type State = {
  readonly byId: <Body>(type: string, id: string) => SyncedDocument<Body> | undefined;
  readonly bySubject: <Body>(type: string, subject: string) => readonly SyncedDocument<Body>[];
  readonly byBuilding: <Body>(type: string, building: string) => readonly SyncedDocument<Body>[];
  readonly byCommand: <Body>(type: string, command: string) => readonly SyncedDocument<Body>[];
  /** Whether the decider can see that scope at all: an empty list from an unseen scope proves nothing. */
  sees(scope: Scope): boolean;
};

export type Context = {
  readonly account: string;
  /** The author's name, from their account: never what a device says. */
  readonly accountName: string;
  /** The roles the author has in the command's building. */
  readonly roles: readonly Role[];
  readonly today: string;
  /** Instant of the decision, ISO 8601 in UTC. On a device: when the person decided; on the server: when it arrived. */
  readonly now: string;
  /** When the person decided, by their device's clock. */
  readonly decidedAt: string;
  /** The next number of a series without gap; null on a device, where nothing is numbered for good. */
  next(series: string): number | null;
};

export type Effect =
  | { readonly do: 'fact'; readonly type: string; readonly id: string; readonly body: object }
  | { readonly do: 'record'; readonly type: string; readonly id: string; readonly body: object }
  | { readonly do: 'removeDraft'; readonly id: string };

export type Decision =
  | { readonly is: 'applied'; readonly effects: readonly Effect[] }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  /** The decider lacks documents; a device then says "waiting", the server refuses. */
  | { readonly is: 'undecidable'; readonly missing: string };

export function defineRecord<const Type extends string, Body extends object>(
  definition: Omit<RecordDefinition<Type, Body>, 'discipline'>,
): RecordDefinition<Type, Body> {
  return { ...definition, discipline: 'records' };
}

export function defineDraft<const Type extends string, Body extends object>(
  definition: Omit<DraftDefinition<Type, Body>, 'discipline'>,
): DraftDefinition<Type, Body> {
  return { ...definition, discipline: 'drafts' };
}

export function defineFact<const Type extends string, Body extends object>(
  definition: Omit<FactDefinition<Type, Body>, 'discipline'>,
): FactDefinition<Type, Body> {
  return { ...definition, discipline: 'facts' };
}

export function defineCommand<const Type extends string, Body extends object>(
  definition: Omit<CommandDefinition<Type, Body>, 'discipline'>,
): CommandDefinition<Type, Body> {
  return { ...definition, discipline: 'commands' };
}

import type { Refusal } from '../../kernel/result.ts';
import type { Discipline, PulledDiscipline, SyncedDocument } from '../document.ts';
import type { Scope } from '../scopes.ts';
import type {
  ErrorAnswer,
  HeadToken,
  Mutation,
  PullAnswer,
  PullRequest,
  PushAnswer,
  PushRequest,
} from '../wire.ts';
import type { Kept } from './kept.ts';
import type { Overlap } from './overlap.ts';

/**
 * What the pure device engine needs of the world. The client gives it Dexie, Web Locks, fetch and RxDB; a simulator
 * gives it memory. Weather (no network, a full disk) is thrown; a refusal is an answer.
 */

/** A document as it was changed on this device, and the state it was changed from. */
export type Change = {
  readonly discipline: Exclude<Discipline, 'facts'>;
  readonly document: SyncedDocument;
  readonly base: { readonly rev: string; readonly body: Record<string, unknown> } | null;
};

/**
 * One line of the journal. `position` orders all changes of the device as the person made them. A number `n` is given
 * when the entry is first sent, and from then on the mutation is repeated word for word.
 */
export type JournalEntry = Change & {
  readonly position: number;
  readonly organisation: string;
  /** Every revision this entry stands for: edits made before it was sent are folded into one. */
  readonly revs: readonly string[];
  /** When the person made it: an instant by the device's clock. */
  readonly enteredAt: string;
  readonly mutation: { readonly n: number; readonly id: string } | null;
  readonly answer: JournalAnswer | null;
  /**
   * Set when the server could not even read the request it was in: it is in the inbox, and an empty mutation travels
   * under its number, so that those behind it are not held up.
   */
  readonly refusedHere?: Refusal;
  /** Set when its first number turned out to be taken; see RULES, SYN-11. */
  readonly renumbered?: true;
};

export type JournalAnswer = {
  readonly outcome: 'accepted' | 'merged' | 'conflict' | 'refused';
  /** The server's document where it differs; null: the server has none. */
  readonly master?: SyncedDocument | null;
  readonly refusal?: Refusal;
  readonly fields?: readonly string[];
  /** The organisation's position after the push: once pulls have passed it, everything the mutation did is here. */
  readonly seq: number;
};

/** A document as it was once written. */
export type Writing = { readonly discipline: Discipline; readonly id: string; readonly rev: string };

/** Durable and strict: what `append` or `update` was told is on the disk when it resolves. */
export type JournalStore = {
  /** Adds at the end; the store gives the position. */
  append(entry: Omit<JournalEntry, 'position'>): Promise<JournalEntry>;
  /** All of them or none. */
  update(...entries: readonly JournalEntry[]): Promise<void>;
  remove(positions: readonly number[]): Promise<void>;
  /** The entry that stands for this revision of this document, if any. */
  find(
    organisation: string,
    discipline: Discipline,
    id: string,
    rev: string,
  ): Promise<JournalEntry | undefined>;
  /** The same for several, in their order. */
  findAll(organisation: string, writings: readonly Writing[]): Promise<(JournalEntry | undefined)[]>;
  /**
   * What a change of this document has to stand behind, in order of position: its own entries without an answer, and the
   * last command without one.
   */
  unansweredFor(organisation: string, discipline: Discipline, id: string): Promise<JournalEntry[]>;
  /** Entries without an answer, in order of position: all, or the first so many. */
  unanswered(organisation: string, most?: number): Promise<JournalEntry[]>;
  /** All entries of an organisation, in order of position. */
  all(organisation: string): Promise<JournalEntry[]>;
  /** Organisations that have unanswered entries. */
  waiting(): Promise<string[]>;
};

/** The little that must survive a restart beside the journal, per organisation. */
export type OrganisationState = {
  /** The highest head seen. */
  readonly head: HeadToken | null;
  /** The last number given to a mutation. */
  readonly lastN: number;
  /** The day the journal was last pruned. */
  readonly prunedOn?: string;
  /** The version of the exchange that the server was last heard to speak. */
  readonly protocol?: number;
};

export type StateStore = {
  read(organisation: string): Promise<OrganisationState>;
  write(organisation: string, state: OrganisationState): Promise<void>;
};

/** Refused and conflicting work, with everything the person typed. Written before anything else learns of the refusal. */
export type InboxItem = {
  /** The mutation's id, so that an answer and the refusal fact make one item. */
  readonly id: string;
  readonly organisation: string;
  readonly building: string;
  readonly discipline: Discipline;
  readonly documentType: string;
  readonly documentId: string;
  readonly refusal: Refusal;
  readonly fields: readonly string[];
  /** The document as the person left it. */
  readonly mine: SyncedDocument;
  /** The server's, where there is one. */
  readonly master: SyncedDocument | null;
  readonly at: string;
  readonly state: 'open' | 'settled';
};

export type InboxStore = {
  put(item: InboxItem): Promise<void>;
  get(id: string): Promise<InboxItem | undefined>;
  /** Those of these names that are there, in any order. */
  getAll(ids: readonly string[]): Promise<InboxItem[]>;
  /** The scopes of the masters that items of this organisation and discipline show. */
  mastersIn(organisation: string, discipline: PulledDiscipline): Promise<Scope[]>;
};

/** What the local database can do for the engine. */
export type Replica = {
  /** The names of local documents of a lost scope, to be blanked. */
  documentsIn(
    organisation: string,
    discipline: PulledDiscipline,
    scopes: readonly string[],
  ): Promise<SyncedDocument[]>;
  /** The scopes of all documents of a discipline that lie here, also of removed ones. */
  scopesIn(organisation: string, discipline: PulledDiscipline): Promise<string[]>;
  /** Of each writing whether it still lies here, and its replication does not know yet that the server has it. */
  unnoted(organisation: string, writings: readonly Writing[]): Promise<boolean[]>;
};

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly error: ErrorAnswer };

/** HTTP without HTTP. Anything that is not an answer of our server in our schema is weather, and thrown. */
export type Wire = {
  pull(request: PullRequest): Promise<Answer<PullAnswer>>;
  push(
    request: Omit<PushRequest, 'mutations'> & { readonly mutations: readonly Mutation[] },
  ): Promise<Answer<PushAnswer>>;
};

/** Only one tab at a time runs `work` under a name. Not re-entrant: `send:` may be held while `journal:` is asked for, never the reverse. */
export type Locks = { exclusively<T>(name: string, work: () => Promise<T>): Promise<T> };

export type Ids = { uuid(): string; rev(): string };
export type Clock = { now(): string };

/**
 * [SYN-28] Of which scopes documents lie in a collection or in the inbox, whatever the checkpoint says: a tab may die
 * before it is written, an answer may show what was never pulled, and a scope that no cursor names would be lost without
 * a word. Looked up once, and followed from then on.
 */
export type Lying = {
  in(organisation: string, discipline: PulledDiscipline): Promise<Scope[]>;
  arrived(organisation: string, discipline: PulledDiscipline, scopes: readonly Scope[]): void;
  /** The server said that they are lost: this discipline need not ask again, and the others ask once. */
  gone(organisation: string, discipline: PulledDiscipline, scopes: readonly Scope[]): void;
  /** It was told so, and has nothing of it again. Commands are pulled by nobody: they went with whatever was told. */
  isGone(organisation: string, discipline: Discipline, scope: Scope): boolean;
};

export type DevicePorts = {
  readonly device: string;
  readonly journal: JournalStore;
  readonly state: StateStore;
  readonly inbox: InboxStore;
  readonly replica: Replica;
  readonly wire: Wire;
  readonly locks: Locks;
  readonly ids: Ids;
  readonly clock: Clock;
  /** Which scopes of an organisation the device keeps; left out where it keeps them all. */
  readonly kept?: (organisation: string) => Promise<Kept>;
  /** On the disk when it resolves: the scopes' cursors count for nothing, see `readAnew`. */
  readonly readAnew: (
    organisation: string,
    scopes: readonly Scope[],
    until: 'asItWas' | 'nothing',
  ) => Promise<void>;
  /** One per tab, made by `createLying`. */
  readonly lying: Lying;
  /** One per tab, made by `createOverlap`. */
  readonly overlap: Overlap;
  /**
   * Called when an organisation's data has a new incarnation, after the journal was rewound: what was pulled is cleared
   * and replication starts again under a new name. Called under the sender's lock, so it must not wait for a push. A crash
   * before it ends leaves the new head in the state: on start, compare its epoch with the one the collections were filled under.
   */
  readonly onNewEpoch: (organisation: string, head: HeadToken) => Promise<void>;
};

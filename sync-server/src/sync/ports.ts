import type { Grant, Member } from 'shared-domain/identity';
import type {
  Discipline,
  HeadToken,
  PulledDiscipline,
  Read,
  SyncedDocument,
  WantedFrom,
} from 'shared-domain/sync';

/**
 * What the use cases ask of storage. PostgreSQL answers in production; memory can, in a simulator. Weather is thrown.
 */
export type OrganisationStore = {
  /**
   * One consistent picture, nothing locked. null: there is no such organisation. With `foreseen`, `work` may run a second
   * time, over another picture.
   */
  read<T>(
    organisation: string,
    work: (snapshot: Snapshot) => Promise<T>,
    foreseen?: Foreseen,
  ): Promise<T | null>;
  /**
   * Alone with the organisation: all its writes stand in one order. What `work` throws undoes everything it did.
   * `work` may run more than once (a deadlock, a serialisation failure), so it keeps nothing outside.
   */
  write<T>(organisation: string, work: (transaction: Transaction) => Promise<T>): Promise<Written<T> | null>;
};

/** What `work` will most likely ask, so that all of it is fetched at once. Nothing of it is believed. */
export type Foreseen = {
  readonly account: string;
  readonly device: string;
  readonly token: HeadToken | null;
  readonly page: PageRequest;
};

/** What came of it, and where the organisation's data now stands. */
export type Written<T> = { readonly value: T; readonly head: HeadToken };

/** Why nothing of an attempt is left: the data itself cannot be held, or the program broke a promise. */
export type Failed = { readonly ok: false; readonly because: 'data' | 'bug'; readonly error: unknown };

export type StoredDocument = { readonly discipline: Discipline; readonly document: SyncedDocument };

export type Snapshot = {
  readonly organisation: string;
  /** The database's clock, for no two servers agree. */
  readonly now: Date;
  head(): HeadToken;
  /** Rights as they are now; null for who never was a member. */
  member(account: string): Promise<Member | null>;
  document(id: string): Promise<StoredDocument | null>;
  find(reads: readonly Read[]): Promise<SyncedDocument[]>;
  page(request: PageRequest): Promise<Page>;
  /** Whether that was this organisation's last change at that position; the first half of its change id says it. */
  isOnHistory(token: HeadToken): Promise<boolean>;
  device(id: string): Promise<Device | null>;
};

export type PageRequest = {
  readonly discipline: PulledDiscipline;
  readonly cursors: ReadonlyMap<string, number>;
  /** Of these types only what is from this day on, in the scopes that have one; null: everything. */
  readonly from: WantedFrom | null;
  readonly documents: number;
  readonly bytes: number;
};

export type Page = {
  /** As JSON, for the wire: one or several, with commas between, for the pull path reads no body. */
  readonly documents: readonly (string | Buffer)[];
  readonly cursors: Readonly<Record<string, number>>;
  readonly more: boolean;
};

export type Device = { readonly account: string; readonly lastN: number; readonly durable: number };

export type Transaction = Snapshot & {
  /** What `work` did is undone when it throws, and the transaction goes on; weather is thrown further. */
  attempt<T>(work: () => Promise<T>): Promise<{ readonly ok: true; readonly value: T } | Failed>;
  /** Which documents will be asked for, so that they are fetched at once. */
  expect(ids: readonly string[]): Promise<void>;
  /** Takes the next position without writing a document. */
  nextSeq(): number;
  /** `blobs` it shows to its readers, in the name of `by`; null: the installation's own. */
  put(
    document: SyncedDocument,
    discipline: Discipline,
    blobs: readonly string[],
    by: string | null,
  ): Promise<number>;
  counters(): Promise<ReadonlyMap<string, number>>;
  setCounter(series: string, last: number): Promise<void>;
  setHoldings(building: string, lot: string, holdings: readonly Holding[]): Promise<void>;
  post(entry: LedgerEntry): Promise<void>;
  bindDevice(device: string, account: string): Promise<Device>;
  setLastN(device: string, lastN: number): Promise<void>;
  answered(device: string, numbers: readonly number[]): Promise<ReadonlyMap<number, Answered>>;
  /** Which of these mutations were answered before, under whatever number. */
  knownMutations(ids: readonly string[]): Promise<ReadonlySet<string>>;
  recordAnswer(device: string, answered: Answered): Promise<void>;
  setGrants(account: string, grants: readonly Grant[]): Promise<void>;
  /** What the audit log will say of this; its hash becomes the head's change id. */
  note(note: AuditNote): void;
  startEpoch(epoch: number, nonce: string): Promise<void>;
};

export type Answered = {
  readonly n: number;
  /** null: the number was spent on a mutation whose id another number has. */
  readonly mutation: string | null;
  readonly documentId: string;
  readonly outcome: 'accepted' | 'merged' | 'conflict' | 'refused';
  readonly refusal: { code: string; params?: Record<string, string | number> } | null;
  readonly fields: readonly string[] | null;
  readonly seq: number;
};

export type Holding = {
  readonly ownerId: string;
  readonly from: string;
  readonly until: string | null;
  readonly numerator: number;
  readonly denominator: number;
};

export type LedgerEntry = {
  readonly id: string;
  readonly building: string;
  readonly journal: string;
  readonly fiscalYear: number;
  readonly number: number;
  readonly date: string;
  readonly description: string;
  readonly event: string;
  readonly voucher: { readonly kind: string; readonly id: string };
  /** The entry it takes back. */
  readonly reverses: string | null;
  readonly lines: readonly LedgerLine[];
};

export type LedgerLine = {
  readonly account: string;
  readonly debit: number;
  readonly credit: number;
  readonly party: { readonly kind: string; readonly id: string } | null;
  readonly label: string;
  readonly claim: { readonly id: string; readonly kind: string; readonly dueOn: string | null } | null;
  readonly cost: { readonly bearer: LedgerBearer; readonly vat: number } | null;
};

export type LedgerBearer =
  | { readonly by: 'key'; readonly keyId: string }
  | { readonly by: 'owner'; readonly ownerId: string; readonly lotId: string | null };

export type AuditNote = {
  readonly account: string | null;
  readonly device: string | null;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

export type AuditRow = AuditNote & {
  readonly seq: number;
  readonly at: string;
  readonly previousHash: string;
  readonly hash: string;
};

/** Tells those who listen that an organisation moved; never a reason to fail. */
export type Announce = (organisation: string, seq: number) => void;

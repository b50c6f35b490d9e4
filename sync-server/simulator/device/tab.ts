import type { Change, DevicePorts, Discipline, Scope, SyncedDocument, WantedScope } from 'shared-domain/sync';
import type { Disk } from './disk.ts';
import type { Patience } from './patience.ts';
import type { TabLife } from './tab-life.ts';

/** One tab of a browser: what it keeps in memory, and its way to the disk. */
export type Tab = {
  readonly name: string;
  readonly account: string;
  readonly organisations: readonly string[];
  readonly disk: Disk;
  readonly life: TabLife;
  readonly ports: DevicePorts;
  /** Which revisions the server answered for; see the client's `settled`. */
  readonly settled: Set<string>;
  readonly running: () => Running | null;
  whenWritten(keys: readonly string[]): Promise<void>;
  /** A change of the person's: into the collection, and at once into the journal. */
  write(wanted: Wanted): Promise<SyncedDocument | null>;
  /** What of these scopes is kept on the device from now on. */
  choose(organisation: string, wanted: ReadonlyMap<Scope, WantedScope>): Promise<void>;
};

export type Wanted = {
  readonly discipline: Change['discipline'];
  readonly organisation: string;
  readonly id: string;
  rewrite(current: SyncedDocument | null): SyncedDocument | null;
};

/** The replications of the tab that leads, under one incarnation's name. */
export type Running = {
  readonly name: string;
  readonly patience: Patience;
  isCanceled: boolean;
  pulls: number;
  /** Ends when nothing of a lost scope is being swept away. */
  sweeping: Promise<void>;
  /** Ends when nothing that was let go of is being erased. */
  erasing: Promise<void>;
  /** Ends when what is being pushed now was. */
  readonly pushing: Record<Discipline, Promise<void>>;
  readonly busy: Set<string>;
  readonly tasks: Set<Promise<void>>;
};

/** The client's `isEqual`: two states are the same when they are the same writing. */
export function isEqual(one: SyncedDocument, other: SyncedDocument): boolean {
  return one.rev === other.rev && one.deleted === other.deleted;
}

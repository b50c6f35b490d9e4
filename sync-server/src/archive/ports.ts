import type { Counter } from 'shared-domain/archive';
import type { MediaType, SyncedDocument } from 'shared-domain/sync';
import type { AuditRow } from '../sync/ports.ts';

/** What is asked of storage to take a building out of it, all of it from one moment. */
export type BuildingSource = {
  /** One consistent picture while others write; null: there is no such organisation. */
  read<T>(organisation: string, work: (view: BuildingView) => Promise<T>): Promise<T | null>;
};

export type BuildingView = {
  /** The office's name. */
  readonly organisation: string;
  /** In order. */
  types(building: string): Promise<readonly string[]>;
  /** In the order of their ids, some at a time. */
  documents(building: string, type: string): AsyncIterable<SyncedDocument>;
  /** Records of no building, in the order of their types and ids. */
  shared(): AsyncIterable<SyncedDocument>;
  counters(): Promise<readonly Counter[]>;
  /** Those of them that are here whole. */
  /** Those that a document of the building may show: who names a file they never had shows nothing of it. */
  blobs(building: string, hashes: readonly string[]): Promise<readonly BlobLine[]>;
  audit(): AsyncIterable<AuditRow>;
  names(accounts: readonly string[]): Promise<readonly { readonly account: string; readonly name: string }[]>;
};

export type BlobLine = { readonly sha256: string; readonly mediaType: MediaType; readonly bytes: number };

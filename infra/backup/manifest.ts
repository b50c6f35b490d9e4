import type { DataState } from './data-state.ts';

/** What a backup says of itself. Names no person: it lies beside the backup unencrypted, so that it can be listed. */
export type Manifest = {
  readonly format: 1;
  /** When it was begun: `20261121T042306Z`. */
  readonly id: string;
  /** The instant of the state that is described here. */
  readonly takenAt: string;
  readonly koprogo: string;
  /** The last migration that the data has seen. */
  readonly migration: string;
  readonly cluster: ClusterFacts;
  readonly wal: {
    /** The first file of the log without which the copy is worth nothing. */
    readonly startsIn: string;
    /** A named point of the log: replayed up to it, the data is exactly `state`. */
    readonly mark: string;
    readonly markLsn: string;
    readonly markIn: string;
  };
  readonly file: {
    readonly bytes: number;
    readonly sha256: string;
    /** Before compression and encryption. */
    readonly packedBytes: number;
  };
  readonly state: DataState;
  readonly tookMillis: number;
};

export type ClusterFacts = {
  readonly version: string;
  readonly systemIdentifier: string;
  readonly segmentBytes: number;
  readonly database: string;
  /** Who took it: a superuser there, and so in what is restored from it. */
  readonly user: string;
  /** What a copy of the cluster must not have less of while it replays. */
  readonly limits: Readonly<Record<string, string>>;
};

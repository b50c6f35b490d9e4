import type { Role } from '../../identity/role.ts';
import type { Catalogue } from '../catalogue-of.ts';
import type { SyncedDocument } from '../document.ts';
import type { HeadToken, PushResult } from '../wire.ts';

export type Placed = { readonly seq: number; readonly document: SyncedDocument };

/** All a server keeps of one organisation, and nothing that is not plain data: a backup is a copy of it. */
export type ServerData = {
  head: HeadToken;
  /** The hash of the change at each position. */
  history: Record<number, string>;
  documents: Record<string, Placed>;
  lastN: Record<string, number>;
  answers: Record<string, PushResult>;
  series: Record<string, number>;
  durable: number;
};

export type Account = { readonly account: string; scopes: string[]; roles: Role[] };

/** What settling a mutation needs of a server. */
export type ServerBooks = {
  readonly catalogue: Catalogue;
  readonly data: ServerData;
  put(document: SyncedDocument): void;
};

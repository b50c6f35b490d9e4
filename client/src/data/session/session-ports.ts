import type { Locks } from 'shared-domain/sync';
import type { Keyring } from '../vault/keyring.ts';
import type { Api } from '../wire/api.ts';
import type { DeviceDatabase } from './device-database.ts';

export type SessionPorts = {
  readonly api: Api;
  readonly database: DeviceDatabase;
  readonly locks: Locks;
  readonly keyring: Keyring;
  readonly deviceName: string;
  now(): string;
  newId(): string;
  /** What the server leaves in the browser beside the databases: that somebody is signed in. */
  readonly mark: { isSet(): boolean; clear(): void };
  /** A session ended, or an account's data must go: there is something to see to. */
  onLeftovers(): void;
  /** A tab was closed, or is at work, between two sets of an account's databases. */
  onUnfinished(account: string): void;
};

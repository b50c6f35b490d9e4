import type { Locks } from 'shared-domain/sync';
import type { Api } from '../wire/api.ts';
import type { DeviceDatabase } from './device-database.ts';

export type SessionPorts = {
  readonly api: Api;
  readonly database: DeviceDatabase;
  readonly locks: Locks;
  readonly deviceName: string;
  now(): string;
  newId(): string;
};

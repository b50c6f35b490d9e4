import { uuidv7 } from '../../kernel/id.ts';
import { readAnew } from '../device/choose-kept.ts';
import type { Kept } from '../device/kept.ts';
import { createLying } from '../device/lying.ts';
import { createOverlap } from '../device/overlap.ts';
import type { DevicePorts, Locks, Replica, Wire } from '../device/ports.ts';
import type { SyncedDocument } from '../document.ts';
import type { HeadToken } from '../wire.ts';
import {
  emptyDisk,
  type MemoryDisk,
  memoryInbox,
  memoryJournal,
  memoryLocks,
  memoryStates,
} from './memory-stores.ts';

export type MemoryDevice = {
  readonly ports: DevicePorts;
  readonly disk: MemoryDisk;
  /** What was pulled, by id. */
  readonly replica: Map<string, SyncedDocument>;
  readonly epochs: HeadToken[];
  /** `id|rev` of what a replication has not noted yet. */
  readonly unnoted: Set<string>;
  /** Another tab, or the same browser after a crash: same disk, same locks, nothing of the memory. */
  tab(wire?: Wire): DevicePorts;
};

export type MemoryDeviceOptions = {
  readonly device: string;
  readonly wire: Wire;
  /** Makes ids; the same number gives the same ids. */
  readonly seed: number;
  readonly now?: () => string;
};

/** A whole device in memory, for tests and for a simulator. */
export function memoryDevice(options: MemoryDeviceOptions): MemoryDevice {
  const disk = emptyDisk();
  const locks: Locks = memoryLocks();
  const replica = new Map<string, SyncedDocument>();
  const epochs: HeadToken[] = [];
  const unnoted = new Set<string>();
  const kept = new Map<string, Kept>();
  const random = countingBytes(options.seed);
  const uuid = () => uuidv7(1_700_000_000_000, random);
  const held: Replica = {
    documentsIn: async (organisation, _discipline, scopes) =>
      [...replica.values()].filter(
        (document) => document.organisation === organisation && scopes.includes(document.scope),
      ),
    scopesIn: async (organisation) =>
      [...replica.values()]
        .filter((document) => document.organisation === organisation && document.scope !== '')
        .map(({ scope }) => scope),
    unnoted: async (_organisation, writings) => writings.map(({ id, rev }) => unnoted.has(`${id}|${rev}`)),
  };
  const inbox = memoryInbox(disk);
  const tab = (wire = options.wire): DevicePorts => ({
    device: options.device,
    journal: memoryJournal(disk),
    state: memoryStates(disk),
    inbox,
    replica: held,
    wire,
    locks,
    ids: { uuid, rev: uuid },
    clock: { now: options.now ?? (() => '2026-03-31T22:05:00.000Z') },
    kept: async (organisation) => kept.get(organisation) ?? {},
    readAnew: async (organisation, scopes, until) => {
      kept.set(organisation, readAnew(kept.get(organisation) ?? {}, scopes, until, ''));
    },
    lying: createLying(held, inbox),
    overlap: createOverlap(),
    onNewEpoch: async (_organisation, head) => {
      epochs.push(head);
      replica.clear();
    },
  });
  return { ports: tab(), disk, replica, epochs, unnoted, tab };
}

function countingBytes(seed: number): (bytes: number) => Uint8Array {
  let count = 0;
  return (bytes) => {
    count += 1;
    // The last bytes, which an id keeps whole.
    return Uint8Array.from({ length: bytes }, (_, at) =>
      at < 6 ? seedByte(seed, at) : (count >> (8 * (at - 6))) & 0xff,
    );
  };
}

const seedByte = (seed: number, at: number) => (at < 3 ? 0 : (seed >> (8 * (at - 3))) & 0xff);

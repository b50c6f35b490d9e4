import type { JournalEntry, Mutation, SyncedDocument } from 'shared-domain/sync';
import type { BrowserSeen } from '../device/browser.ts';
import type { Parcel } from '../network.ts';
import type { Trace } from '../run/trace.ts';
import { type HeldNow, lookAtAnswer, lookAtRequest } from './look.ts';
import { lookAtLetGo, lookAtUnsent } from './look-at-device.ts';

/** The promises, by name; see the README. */
export const promises = [
  'convergence',
  'noWriteLost',
  'exactlyOnce',
  'refusalsInInbox',
  'approvedStands',
  'booksBalance',
  'nothingForeign',
  'nothingOfLostScopes',
  'auditHolds',
  'quietAtLast',
  'noException',
  'numbersGrow',
  'sameOnPostgres',
] as const;
export type Promised = (typeof promises)[number];
export type Violation = { readonly promise: Promised; readonly what: string };
export type Violate = (promise: Promised, what: string) => void;

/** What was seen so far. */
export type Notes = {
  readonly sent: Map<string, { readonly text: string; readonly mutation: Mutation }>;
  readonly acked: Map<string, { organisation: string; device: string; restores: number }>;
  readonly lastN: Map<string, number>;
  readonly facts: Map<string, string>;
  /** Devices whose data was thrown away. */
  readonly evicted: Set<string>;
  /** Which scopes a device was told to be its person's. */
  readonly everHeld: Set<string>;
  /** Which scopes a device was told to be its person's no more, and up to which number its work is safe. */
  readonly revoked: Set<string>;
  readonly durable: Map<string, number>;
  /** Under which mutation a device sent each writing of a document. */
  readonly sentAs: Map<string, string>;
  /** What a device showed its person as kept, by revision. */
  readonly written: Set<string>;
  /** The lines of each draft as it was shown last, and how far the data had come then. */
  readonly lines: Map<string, { readonly seq: number; readonly lines: readonly string[] }>;
  /** Mutations that nobody may ever make, by id. */
  readonly forged: Set<string>;
  /** What journals let go of, by mutation. */
  readonly letGo: Map<string, JournalEntry>;
  restores: number;
};

/** Sees all that is sent and answered, and knows nothing of how it came about. */
export type Witness = ReturnType<typeof createWitness>;

export function createWitness(trace: Trace) {
  const violations: Violation[] = [];
  const notes: Notes = {
    ...{ sent: new Map(), acked: new Map(), lastN: new Map(), facts: new Map() },
    ...{ evicted: new Set(), everHeld: new Set(), letGo: new Map(), restores: 0 },
    ...{ revoked: new Set(), durable: new Map(), sentAs: new Map(), written: new Set(), forged: new Set() },
    ...{ lines: new Map() },
  };
  const violate: Violate = (promise, what) => {
    violations.push({ promise, what });
    trace.say(() => `VIOLATION ${promise}: ${what}`);
  };
  return {
    violations,
    violate,
    notes,
    onRequest: (parcel: Parcel) => lookAtRequest(notes, violate, parcel),
    onAnswer: (parcel: Parcel, answer: string, heldNow: HeldNow) =>
      lookAtAnswer(notes, violate, { parcel, answer, heldNow }),
    /** What lies on the disk already was told on another day. */
    onOpened: (browser: BrowserSeen) => {
      for (const { memories } of Object.values(browser.disk().collections)) {
        for (const { down } of memories.values()) {
          const cursors = Object.values(down?.of ?? {}).flatMap((one) => Object.keys(one.cursors));
          for (const scope of cursors) notes.everHeld.add(`${browser.device()} ${scope}`);
        }
      }
    },
    onRestore: () => {
      notes.restores += 1;
    },
    onEviction: (browser: BrowserSeen) => notes.evicted.add(browser.device()),
    onLetGo: (browser: BrowserSeen, entries: readonly JournalEntry[]) => {
      for (const entry of entries) lookAtLetGo(notes, violate, browser.device(), entry);
    },
    look: (browser: BrowserSeen) => lookAtUnsent(notes, violate, browser),
    /** What a person was told to be kept is in the journal. */
    onWritten: (browser: BrowserSeen, { id, rev }: SyncedDocument, isLeader: boolean) => {
      // The tab that leads does not know what another is just writing.
      if (isLeader) notes.written.add(`${browser.device()} ${rev}`);
      const entries = [...browser.disk().journal.entries.values()];
      if (entries.some((entry) => entry.document.id === id && entry.revs.includes(rev))) return;
      violate('noWriteLost', `d${browser.number} shows ${id}, and its journal does not know`);
    },
  };
}

import type { JournalEntry, Mutation } from 'shared-domain/sync';
import type { Browser } from '../device/browser.ts';
import type { Parcel } from '../network.ts';
import type { Trace } from '../run/trace.ts';
import type { MachineRoom } from '../server/machine-room.ts';
import { lookAtAnswer, lookAtRequest } from './look.ts';

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
    onAnswer: (parcel: Parcel, answer: string, room: MachineRoom) =>
      lookAtAnswer(notes, violate, { parcel, answer, room }),
    onRestore: () => {
      notes.restores += 1;
    },
    onEviction: (browser: Browser) => notes.evicted.add(browser.device()),
    /** The journal lets answered entries go, and no others. */
    onLetGo: (entries: readonly JournalEntry[]) => {
      for (const entry of entries) {
        if (entry.answer === null)
          violate('noWriteLost', `an unanswered entry is let go: ${entry.document.id}`);
        if (entry.mutation) notes.letGo.set(entry.mutation.id, entry);
      }
    },
  };
}

import type { Grant } from 'shared-domain/identity';
import type { Discipline, Read, SyncedDocument, WantedFrom } from 'shared-domain/sync';
import type { Answered, AuditNote, Holding, LedgerEntry } from '../../../src/sync/ports.ts';

/** One thing asked of a store, as plain data: a failing run is told by its steps. */
export type Step = Change | Look | Attempt;

export type Change =
  | {
      readonly do: 'put';
      readonly document: SyncedDocument;
      readonly discipline: Discipline;
      readonly blobs: readonly string[];
      readonly by: string | null;
    }
  | { readonly do: 'setCounter'; readonly series: string; readonly last: number }
  | {
      readonly do: 'setHoldings';
      readonly building: string;
      readonly lot: string;
      readonly holdings: readonly Holding[];
    }
  | { readonly do: 'post'; readonly entry: LedgerEntry }
  | { readonly do: 'bindDevice'; readonly device: string; readonly account: string }
  | { readonly do: 'setLastN'; readonly device: string; readonly lastN: number }
  | { readonly do: 'recordAnswer'; readonly device: string; readonly answered: Answered }
  | { readonly do: 'setGrants'; readonly account: string; readonly grants: readonly Grant[] }
  | { readonly do: 'note'; readonly note: AuditNote }
  | { readonly do: 'startEpoch'; readonly epoch: number; readonly nonce: string };

export type Look =
  | { readonly do: 'head' }
  | { readonly do: 'member'; readonly account: string }
  | { readonly do: 'document'; readonly id: string }
  | { readonly do: 'find'; readonly reads: readonly Read[] }
  | {
      readonly do: 'page';
      readonly discipline: Exclude<Discipline, 'commands'>;
      readonly scopes: readonly string[];
      readonly from: WantedFrom | null;
      readonly documents: number;
      readonly bytes: number;
    }
  /** Whether the organisation ever stood where it stood that many writes ago, or where it never did. */
  | { readonly do: 'isOnHistory'; readonly ago: number; readonly isAltered: boolean }
  | { readonly do: 'device'; readonly device: string }
  | { readonly do: 'counters' }
  | { readonly do: 'answered'; readonly device: string; readonly numbers: readonly number[] }
  | { readonly do: 'knownMutations'; readonly ids: readonly string[] };

export type Attempt = { readonly do: 'attempt'; readonly steps: readonly Step[]; readonly isBroken: boolean };

export type Round =
  | {
      readonly is: 'write';
      readonly organisation: string;
      readonly steps: readonly Step[];
      readonly isBroken: boolean;
    }
  | { readonly is: 'read'; readonly organisation: string; readonly steps: readonly Look[] }
  | { readonly is: 'durable'; readonly organisation: string; readonly device: string; readonly n: number };

import * as z from 'zod/mini';
import { SyncedDocument } from './document.ts';

/** The version of the exchange itself. A server answers its own and the two before. */
export const protocolVersion = 3;
/** The oldest that is answered. */
export const oldestProtocol = Math.max(1, protocolVersion - 2);
/** The first in which a pull may leave something out. */
export const choosingProtocol = 2;
/** The first in which a push may hold more than a few mutations. */
export const longPushProtocol = 3;

/** `few` is where a device begins, and as many drafts and commands as one push holds: each is work under a lock. */
export const pushLimit = { mutations: 500, few: 100, bytes: 1_000_000 } as const;
export const pullLimit = { documents: 1_000, bytes: 1_000_000 } as const;
/** Bodies deeper than this are refused before they are parsed. */
export const depthLimit = 32;
/** An Automerge document longer than this is not opened. */
export const draftLimit = { bytes: 262_144 } as const;
export const blobLimit = { bytes: 25 * 1024 * 1024 } as const;
export const mediaTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/xml',
] as const;
export type MediaType = (typeof mediaTypes)[number];

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const protocol = z.int().check(z.minimum(1), z.maximum(1_000));
const count = z.int().check(z.minimum(0));
/** Words of the server's, given back to it: nothing else than what it may have written reaches its history. */
const serversWord = z.string().check(z.regex(/^[!-~]{0,64}$/));

/**
 * Where an organisation's data stands: the incarnation (`epoch`, `nonce`), the last position in it and the hash of the
 * change that took it. A number alone would be restored together with an old backup.
 */
export const HeadToken = z.strictObject({
  epoch: count,
  nonce: serversWord,
  seq: count,
  changeId: serversWord,
});
export type HeadToken = z.infer<typeof HeadToken>;

/** The last position read, per scope. */
export const Cursors = z.record(z.string().check(z.maxLength(90)), count);
export type Cursors = z.infer<typeof Cursors>;

const scopeName = z.string().check(z.maxLength(90));

/** Facts of these types are wanted from a day on, per scope; the device names the types, so that it knows what it lacks. */
export const WantedFrom = z.strictObject({
  types: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)),
  days: z.record(scopeName, z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
});
export type WantedFrom = z.infer<typeof WantedFrom>;

export const PullRequest = z
  .strictObject({
    protocol,
    device: uuid,
    organisation: uuid,
    discipline: z.enum(['records', 'drafts', 'facts']),
    head: z.nullable(HeadToken),
    cursors: Cursors,
    limit: z.int().check(z.minimum(1), z.maximum(pullLimit.documents)),
    /** Scopes the device does not keep: nothing of them is told. */
    without: z.optional(z.array(scopeName).check(z.maxLength(2_000))),
    from: z.optional(WantedFrom),
  })
  .check(
    z.refine(
      ({ protocol: spoken, without, from }) =>
        spoken >= choosingProtocol || (without === undefined && from === undefined),
      { path: ['without'] },
    ),
  );
export type PullRequest = z.infer<typeof PullRequest>;

export const PullAnswer = z.object({
  protocol,
  head: HeadToken,
  documents: z.array(SyncedDocument),
  cursors: Cursors,
  revoked: z.array(z.string()),
  more: z.boolean(),
  /** Mutations of this device up to this number are in a verified backup: their journal entries may go. */
  durable: count,
});
export type PullAnswer = Omit<z.infer<typeof PullAnswer>, 'documents'> & { documents: SyncedDocument[] };

export const Mutation = z.strictObject({
  /** Contiguous per device and organisation, from 1. */
  n: z.int().check(z.minimum(1)),
  id: uuid,
  discipline: z.enum(['records', 'drafts', 'commands']),
  document: SyncedDocument,
  /** The state the author changed; null for a creation, and for drafts and commands. */
  base: z.nullable(
    z.strictObject({ rev: z.string().check(z.maxLength(64)), body: z.record(z.string(), z.unknown()) }),
  ),
});
export type Mutation = Omit<z.infer<typeof Mutation>, 'document'> & { document: SyncedDocument };

/** Mutations are parsed one by one, so that one that is malformed refuses itself and not its neighbours. */
export const PushRequest = z.strictObject({
  protocol,
  device: uuid,
  organisation: uuid,
  head: z.nullable(HeadToken),
  mutations: z.array(z.unknown()).check(z.minLength(1), z.maxLength(pushLimit.mutations)),
});
export type PushRequest = Omit<z.infer<typeof PushRequest>, 'mutations'> & { mutations: Mutation[] };

export const WireRefusal = z.object({
  code: z.string(),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});

/**
 * accepted: stored exactly as sent · merged: stored, and `master` says how · conflict: `fields` could not be merged,
 * `master` stands · refused: nothing was stored, `master` (null: there is none) stands.
 */
export const PushResult = z.object({
  n: z.int(),
  id: z.string(),
  outcome: z.enum(['accepted', 'merged', 'conflict', 'refused']),
  master: z.optional(z.nullable(SyncedDocument)),
  refusal: z.optional(WireRefusal),
  fields: z.optional(z.array(z.string())),
});
export type PushResult = Omit<z.infer<typeof PushResult>, 'master'> & { master?: SyncedDocument | null };

export const PushAnswer = z.object({
  protocol,
  head: HeadToken,
  lastN: count,
  durable: count,
  results: z.array(PushResult),
});
export type PushAnswer = Omit<z.infer<typeof PushAnswer>, 'results'> & { results: PushResult[] };

/** What any refusal of a whole request looks like; `head` and `lastN` where the code promises them. */
export const ErrorAnswer = z.object({
  code: z.string(),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  head: z.optional(HeadToken),
  lastN: z.optional(count),
});
export type ErrorAnswer = z.infer<typeof ErrorAnswer>;

export const Poke = z.object({ organisation: uuid, seq: count });
export type Poke = z.infer<typeof Poke>;

import * as z from 'zod/mini';

/** The four replication disciplines: how a document travels, not what it is. */
export const disciplines = ['records', 'drafts', 'facts', 'commands'] as const;
export type Discipline = (typeof disciplines)[number];

/** The disciplines a device pulls; commands only ever travel towards the server. */
export type PulledDiscipline = Exclude<Discipline, 'commands'>;

const word = (maxLength: number) => z.string().check(z.maxLength(maxLength));

/**
 * The envelope every document wears on a device, on the wire and in the server's table. What `body` is,
 * the definition of its `type` says; `scope`, `building`, `subject` and `sort` are computed from the body by that
 * definition, never chosen by the sender.
 */
export const SyncedDocument = z.strictObject({
  organisation: word(36),
  id: word(160),
  type: word(40),
  scope: word(90),
  /** The building it belongs to, or ''. */
  building: word(36),
  /** The id of what the document is about (a submission's draft, a decision's submission), or ''. */
  subject: word(160),
  /** A date, an instant, a number or an opaque rank: it lies in clear in an index. */
  sort: word(40),
  /** Made anew by whoever writes; compared, never ordered. */
  rev: word(64),
  /** The schema version of `body`. */
  version: z.int().check(z.minimum(1)),
  deleted: z.boolean(),
  body: z.record(z.string(), z.unknown()),
  /** Drafts only: the Automerge document, base64, and its heads. */
  crdt: z.optional(z.string()),
  heads: z.optional(z.array(word(64))),
});
type Envelope = z.infer<typeof SyncedDocument>;
export type SyncedDocument<Body = Record<string, unknown>> = Omit<Envelope, 'body'> & { body: Body };

/** What a device keeps of a document that went: its name and nothing else. */
export function blankTombstone(document: SyncedDocument): SyncedDocument {
  const { organisation, id, type, version } = document;
  return {
    organisation,
    id,
    type,
    version,
    scope: '',
    building: '',
    subject: '',
    sort: '',
    rev: '',
    deleted: true,
    body: {},
  };
}

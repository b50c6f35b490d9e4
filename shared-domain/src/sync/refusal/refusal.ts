import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { Instant } from '../../kernel/local-date.ts';
import { disciplines, SyncedDocument } from '../document.ts';

/** What the server told somebody about their refused work, in their own scope: an answer may get lost, a fact does not. */
export const RefusalNotice = z.strictObject({
  account: Id,
  mutation: Id,
  discipline: z.enum(disciplines),
  documentType: z.string().check(z.maxLength(40)),
  documentId: z.string().check(z.maxLength(160)),
  recordedAt: Instant,
  refusal: z.strictObject({
    code: z.string(),
    params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  }),
  /** The fields that stand against it, where it is a conflict. */
  fields: z.array(z.string()),
  /** As it was sent, with everything that was typed. */
  document: z.nullable(SyncedDocument),
  /** The server's, where there is one. */
  master: z.nullable(SyncedDocument),
});
export type RefusalNotice = z.infer<typeof RefusalNotice>;

export function refusalIdOf(mutation: Id): Id {
  return `${mutation}.refusal`;
}

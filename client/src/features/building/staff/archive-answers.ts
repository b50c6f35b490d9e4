import { ArchiveCounts } from 'shared-domain/archive';
import type { Language } from 'shared-domain/kernel';
import * as z from 'zod/mini';

/** What the server says of the archive of a building. */
export const Described = z.object({
  stateHash: z.string(),
  counts: z.object(ArchiveCounts.shape),
  absentBlobs: z.number(),
  bytes: z.number(),
});
export type ArchiveDescription = z.infer<typeof Described>;

export const Ticket = z.object({ ticket: z.string() });

/** A tenth of a megabyte is as exact as the server can say. */
export function megabytesOf(bytes: number, language: Language): string {
  const tenths = Math.max(1, Math.round(bytes / 100_000));
  return `${Math.floor(tenths / 10)}${language === 'en' ? '.' : ','}${tenths % 10}`;
}

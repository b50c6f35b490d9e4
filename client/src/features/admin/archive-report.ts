import { ArchiveCounts } from 'shared-domain/archive';
import * as z from 'zod/mini';

const Report = z.object({
  building: z.object({ id: z.string(), name: z.string() }),
  organisation: z.object({ name: z.string() }),
  madeAt: z.string(),
  stateHash: z.string(),
  counts: z.object(ArchiveCounts.shape),
  absentBlobs: z.number(),
});
/** What the server says of an archive it verified. */
export type ArchiveReport = z.infer<typeof Report>;

export const Received = z.object({ upload: z.string(), report: Report });
export type Received = z.infer<typeof Received>;

/** `report` is null while it is still being taken in. */
export const TakenIn = z.object({
  report: z.nullable(z.object({ ...Report.shape, sharedKept: z.number() })),
});
export type ImportReport = NonNullable<z.infer<typeof TakenIn>['report']>;

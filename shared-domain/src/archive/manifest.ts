import * as z from 'zod/mini';
import { Sha256 } from '../kernel/content-hash.ts';
import { Id } from '../kernel/id.ts';
import { Instant } from '../kernel/local-date.ts';
import { plainText } from '../kernel/plain-text.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { archiveLimits } from './archive-limits.ts';
import { partOf } from './file-names.ts';

/** The format this version writes, and the newest it reads. */
export const archiveFormat = 1;

const count = z.int().check(z.gte(0));
const name = plainText(200);

export const ArchivedFile = z.strictObject({
  name: z.string().check(z.maxLength(120)),
  bytes: count.check(z.lte(archiveLimits.unfoldedBytes)),
  sha256: Sha256,
});
export type ArchivedFile = z.infer<typeof ArchivedFile>;

export const ArchiveCounts = z.strictObject({
  documents: count,
  shared: count,
  entries: count,
  blobs: count,
  blobBytes: count,
  history: count,
});

/** What an archive says of itself; `FORMAT.md` beside the server's packing of it says what each member means. */
export const Manifest = z.strictObject({
  format: z.literal(archiveFormat),
  product: z.strictObject({
    name: z.string().check(z.maxLength(40)),
    version: z.string().check(z.maxLength(40)),
  }),
  madeAt: Instant,
  building: z.strictObject({ id: Id, name }),
  association: z.strictObject({ enterpriseNumber: z.nullable(z.string().check(z.maxLength(20))) }),
  organisation: z.strictObject({ id: Id, name }),
  stateHash: Sha256,
  counts: ArchiveCounts,
  /** Files that documents name and that the server it comes from never had. */
  absentBlobs: z.array(Sha256).check(z.maxLength(archiveLimits.entries)),
  /** Who appears in commands and in the history, by name alone. */
  people: z.array(z.strictObject({ account: Id, name })).check(z.maxLength(archiveLimits.entries)),
  files: z.array(ArchivedFile).check(z.maxLength(archiveLimits.entries)),
});
export type Manifest = z.infer<typeof Manifest>;

/**
 * [ARC-6] A manifest of a format this version knows; [ARC-7] that names each file once, and none that an archive has no place
 * for.
 */
export function readManifest(text: string): Result<Manifest, Refusal> {
  const raw = parsed(text);
  const format = typeof raw === 'object' && raw !== null && 'format' in raw ? raw.format : null;
  if (typeof format !== 'number') return refuse({ code: 'archive.unreadable' });
  if (format !== archiveFormat) return refuse({ code: 'archive.formatUnknown', params: { format } });
  const read = Manifest.safeParse(raw);
  if (!read.success) return refuse({ code: 'archive.unreadable' });
  const names = new Set<string>();
  for (const file of read.data.files) {
    if (names.has(file.name) || !partOf(file.name)) return nameRefused(file.name);
    names.add(file.name);
  }
  return accept(read.data);
}

export function nameRefused(file: string) {
  // What no file may be called is not what a screen should be made to say.
  const said = file.replace(/[^\w./-]/g, '?').slice(0, 80);
  return refuse({ code: 'archive.nameRefused', params: { file: said } } as const);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

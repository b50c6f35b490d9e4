import type { SyncedDocument } from 'shared-domain/sync';
import { blobKey } from './blob-database.ts';

export type Wanted = { readonly key: string; readonly organisation: string; readonly sha256: string };
/** isSpare: good to have with no network, and let go where the space for photos is used up. */
export type WantedHere = Wanted & { readonly isSpare: boolean };

const sha256Pattern = /^[0-9a-f]{64}$/;

/**
 * The photos and PDFs a document shows: whatever in its body has a hash and a media type, and the hashes it lists as its
 * pages. What each type gives its readers access to is said by its definition, on the server; a test holds the two
 * together.
 */
export function blobsOf({ organisation, body }: Pick<SyncedDocument, 'organisation' | 'body'>): Wanted[] {
  const hashes = new Set<string>();
  collect(body, hashes);
  return [...hashes].map((sha256) => ({ key: blobKey(organisation, sha256), organisation, sha256 }));
}

function collect(value: unknown, hashes: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  const { sha256, mediaType } = value as { sha256?: unknown; mediaType?: unknown };
  const isPage = typeof mediaType === 'string' && typeof sha256 === 'string' && sha256Pattern.test(sha256);
  if (isPage) {
    hashes.add(sha256);
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'pages' && Array.isArray(inner)) for (const page of inner) addHash(page, hashes);
    collect(inner, hashes);
  }
}

function addHash(page: unknown, hashes: Set<string>): void {
  if (typeof page === 'string' && sha256Pattern.test(page)) hashes.add(page);
}

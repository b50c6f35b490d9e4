import type { MediaType } from '../sync/wire.ts';

const endings: Readonly<Record<MediaType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/xml': 'xml',
};

export const manifestName = 'manifest.json';
export const countersName = 'counters.ndjson';
export const historyName = 'history.ndjson';

export const documentsName = (type: string) => `documents/${type}.ndjson`;
export const sharedName = (type: string) => `shared/${type}.ndjson`;
export const blobName = (sha256: string, mediaType: MediaType) => `blobs/${sha256}.${endings[mediaType]}`;

export type FilePart =
  | { readonly is: 'documents' | 'shared'; readonly type: string }
  | { readonly is: 'counters' | 'history' }
  | { readonly is: 'blob'; readonly sha256: string };

/** [ARC-7] What a file of an archive holds, by its name; null for a name that no archive has. */
export function partOf(name: string): FilePart | null {
  if (name === countersName) return { is: 'counters' };
  if (name === historyName) return { is: 'history' };
  const [, room, type] = /^(documents|shared)\/([a-zA-Z]{1,40})\.ndjson$/.exec(name) ?? [];
  if (room && type) return { is: room as 'documents' | 'shared', type };
  const [, sha256] = blobPattern.exec(name) ?? [];
  return sha256 ? { is: 'blob', sha256 } : null;
}

const blobPattern = new RegExp(`^blobs/([0-9a-f]{64})\\.(?:${Object.values(endings).join('|')})$`);

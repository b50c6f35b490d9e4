import { accept, type Result, refuse } from 'shared-domain/kernel';
import type { StoredBlob } from '../store/blob-store.ts';
import { type BlobName, type BlobPorts, type BlobRefusal, scopesHeld } from './put-blob.ts';

export type ReadableBlob = StoredBlob & { readonly pieces: AsyncIterable<Uint8Array> };

/** A file is read through a document one may read, or by who brought it; to everybody else it is not there. */
export function readBlob({ store, blobs }: BlobPorts) {
  return async (name: BlobName): Promise<Result<ReadableBlob, BlobRefusal>> => {
    const scopes = await scopesHeld(store, name);
    const found = scopes && (await blobs.find(name, scopes));
    return found ? accept({ ...found, pieces: blobs.pieces(name) }) : refuse({ code: 'blob.notFound' });
  };
}

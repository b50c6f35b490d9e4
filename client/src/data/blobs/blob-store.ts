import { liveStore } from '../live-store.ts';
import type { Store } from '../store.ts';
import { type BlobDatabase, type BlobRow, blobKey } from './blob-database.ts';
import type { BlobView } from './blob-view.ts';
import { fetchBlob, type OpenContent } from './fetch-blob.ts';

export type BlobPorts = {
  readonly database: BlobDatabase;
  readonly open: OpenContent;
  now(): string;
};

/** A photo as a screen shows it: from this device, else fetched once; shown as soon as it is here by whatever way. */
export function blobStore(ports: BlobPorts, organisation: string, sha256: string): Store<BlobView> {
  const { database } = ports;
  const stored = liveStore(
    async () => (await database.blobs.get(blobKey(organisation, sha256))) ?? null,
    (a, b) => a?.key === b?.key,
  );
  const listeners = new Set<() => void>();
  let view: BlobView = { state: 'loading' };
  let stop: (() => void) | null = null;
  const show = (next: BlobView) => {
    if (view.state === 'here') URL.revokeObjectURL(view.url);
    view = next;
    for (const listener of [...listeners]) listener();
  };
  const take = () => {
    const row = stored.get();
    if (row) return show(here(row));
    if (row === null) void fetchMissing();
  };
  const fetchMissing = async () => {
    const wanted = { organisation, sha256, kept: 'cached' } as const;
    const row = await fetchBlob(database, ports.open, wanted, ports.now()).catch(() => null);
    if (!row && view.state !== 'here') show({ state: 'notHere' });
  };
  return {
    get: () => view,
    subscribe(listener) {
      listeners.add(listener);
      stop ??= stored.subscribe(take);
      return () => {
        listeners.delete(listener);
        // Not at once: React leaves and comes back in one breath.
        setTimeout(() => {
          if (listeners.size > 0 || !stop) return;
          stop();
          stop = null;
          show({ state: 'loading' });
        }, 1_000);
      };
    },
  };
}

function here({ data, mediaType, bytes }: BlobRow): BlobView {
  return { state: 'here', url: URL.createObjectURL(data), mediaType, bytes };
}

import { liveStore } from '../live-store.ts';
import type { Store } from '../store.ts';
import { type BlobRow, blobKey } from './blob-database.ts';
import type { BlobView } from './blob-view.ts';
import { type FetchNeeds, fetchBlob } from './fetch-blob.ts';

const weatherWait = 20_000;

/**
 * A photo as a screen shows it: from this device, else fetched, again and again with patience while it is looked at;
 * shown as soon as it is here by whatever way.
 */
export function blobStore(needs: FetchNeeds, organisation: string, sha256: string): Store<BlobView> {
  const { database, missed } = needs;
  const key = blobKey(organisation, sha256);
  const stored = liveStore(
    async () => {
      const row = await database.blobs.get(key);
      return row ? database.rows.open('blobs', row) : null;
    },
    (a, b) => a?.key === b?.key,
  );
  const listeners = new Set<() => void>();
  let view: BlobView = { state: 'loading' };
  let stop: (() => void) | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const show = (next: BlobView) => {
    if (view.state === 'here') URL.revokeObjectURL(view.url);
    view = next;
    for (const listener of [...listeners]) listener();
  };
  const take = () => {
    const row = stored.get();
    if (row) return showHere(row);
    if (row === null) void fetchMissing();
  };
  const showHere = (row: BlobRow) => {
    if (view.state !== 'here') show(here(row));
  };
  const fetchMissing = async () => {
    clearTimeout(retry);
    const row = await fetchBlob(needs, { organisation, sha256, kept: 'cached' }).catch(() => null);
    if (!stop) return;
    if (row) return showHere(row);
    if (view.state === 'here') return;
    if (view.state !== 'notHere') show({ state: 'notHere' });
    retry = setTimeout(() => void fetchMissing(), missed.waitFor(key) || weatherWait);
  };
  const leave = () => {
    if (listeners.size > 0 || !stop) return;
    clearTimeout(retry);
    stop();
    stop = null;
    show({ state: 'loading' });
  };
  return {
    get: () => view,
    subscribe(listener) {
      listeners.add(listener);
      if (!stop) {
        stop = stored.subscribe(take);
        // Looked at before: what is still the same is not told again.
        if (stored.get() !== undefined) queueMicrotask(() => stop && take());
      }
      return () => {
        listeners.delete(listener);
        // Not at once: React leaves and comes back in one breath.
        setTimeout(leave, 1_000);
      };
    },
  };
}

function here({ data, mediaType, bytes }: BlobRow): BlobView {
  return { state: 'here', url: URL.createObjectURL(data), file: data, mediaType, bytes };
}

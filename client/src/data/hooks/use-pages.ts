import { useMemo, useSyncExternalStore } from 'react';
import type { BlobView } from '../blobs/blob-view.ts';
import type { Store } from '../store.ts';
import { useData } from './data-provider.tsx';

/** `mediaType` left out: as the bytes themselves say once they are here. */
export type Page = { readonly sha256: string; readonly mediaType?: string };
export type PageView = { readonly id: string; readonly mediaType: string; readonly url: string | null };

/** The pages of a voucher in their order, each with an address once its bytes are on this device. */
export function usePages(organisation: string, pages: readonly Page[]): readonly PageView[] {
  const data = useData();
  const key = pages.map(({ sha256 }) => sha256).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is `pages`, compared by content
  const store = useMemo(
    () => together(pages.map(({ sha256 }) => data.blob(organisation, sha256))),
    [data, organisation, key],
  );
  const views = useSyncExternalStore(store.subscribe, store.get);
  return pages.map(({ sha256, mediaType }, index) => ({
    id: sha256,
    mediaType: mediaType ?? typeOf(views[index]),
    url: addressOf(views[index]),
  }));
}

/** Several stores as one: the same list as long as none of them changed. */
export function together<T>(stores: readonly Store<T>[]): Store<readonly T[]> {
  let last: readonly T[] = stores.map((store) => store.get());
  return {
    get() {
      const next = stores.map((store) => store.get());
      if (next.some((value, index) => !Object.is(value, last[index]))) last = next;
      return last;
    },
    subscribe(listener) {
      const leave = stores.map((store) => store.subscribe(listener));
      return () => {
        for (const stop of leave) stop();
      };
    },
  };
}

function addressOf(view: BlobView | undefined): string | null {
  return view?.state === 'here' ? view.url : null;
}

function typeOf(view: BlobView | undefined): string {
  return view?.state === 'here' ? view.mediaType : 'image/jpeg';
}

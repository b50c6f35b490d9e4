import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FileDesk } from '../blobs/file-desk.ts';
import { constant, type Store } from '../store.ts';
import { useData } from './data-provider.tsx';

type Found = Store<ReadonlySet<string> | undefined>;
const unread: Found = constant(undefined);

export type Files = {
  /** Hashes of the files on this device; `undefined` until they were read. */
  readonly here: ReadonlySet<string> | undefined;
  /** Documents the person pinned here, by id. */
  readonly pinned: ReadonlySet<string> | undefined;
  pin(documentId: string): Promise<void>;
  unpin(documentId: string): Promise<void>;
};

/** Which files of an organisation lie on this device, and which of them the person wants to stay. */
export function useFiles(organisation: string): Files {
  const data = useData();
  const [found, setFound] = useState<{ desk: FileDesk; here: Found } | null>(null);
  useEffect(() => {
    let isLooking = true;
    data
      .fileDesk()
      .then((desk) => isLooking && setFound({ desk, here: desk.here(organisation) }))
      .catch((cause: unknown) => isLooking && reportError(cause));
    return () => {
      isLooking = false;
    };
  }, [data, organisation]);
  const here = found?.here ?? unread;
  const pinned = found?.desk.pinned ?? unread;
  return {
    here: useSyncExternalStore(here.subscribe, here.get),
    pinned: useSyncExternalStore(pinned.subscribe, pinned.get),
    pin: async (id) => (await data.fileDesk()).pin(id),
    unpin: async (id) => (await data.fileDesk()).unpin(id),
  };
}

import { type FileDesk, fileDesk } from './blobs/file-desk.ts';
import { type StorageDesk, storageDesk } from './blobs/storage-desk.ts';
import { type KeepDesk, keepDesk } from './kept/keep-desk.ts';
import { onDemand } from './on-demand.ts';
import type { RoomNeeds } from './room-needs.ts';
import type { RoomParts } from './room-parts.ts';
import { openTypedDesk, type TypedDesk } from './typed/typed-desk.ts';

/** What a person decides of this device: loaded with the first screen that asks them. */
export type RoomDesks = {
  readonly storage: StorageDesk;
  readonly files: FileDesk;
  readonly keep: KeepDesk;
  typed(): Promise<TypedDesk>;
};

/** `onOpened` is told of what is to be closed with the room. */
export function roomDesks(
  needs: RoomNeeds,
  { database, journal, blobs, keeping, loop }: RoomParts,
  onOpened: (close: () => Promise<void>) => void,
): RoomDesks {
  return {
    storage: storageDesk({ database, journal, blobs, room: needs }),
    files: fileDesk({ journal, blobs, wake: loop.wake }),
    keep: keepDesk({ database, journal, keeping, now: needs.platform.now }),
    typed: onDemand(async () => {
      const typing = await openTypedDesk(needs.place.name, needs.place.codec);
      onOpened(typing.close);
      return typing;
    }),
  };
}

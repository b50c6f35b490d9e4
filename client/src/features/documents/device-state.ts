import { keptOnDevice } from 'shared-domain/documents';
import type { Files, Shown } from '../../data/index.ts';

/** here: opens without network · coming: brought at the next connection · away: only if asked for. */
export type DeviceState = 'here' | 'coming' | 'away';

/** Where the file of each document is, as far as this device knows; null until it was read. */
export function deviceStates(
  documents: readonly Shown<'buildingDocument'>[],
  { here, pinned }: Pick<Files, 'here' | 'pinned'>,
): ReadonlyMap<string, DeviceState> | null {
  if (!here || !pinned) return null;
  const ruled = keptOnDevice(documents);
  const stateOf = ({ id, body }: Shown<'buildingDocument'>): DeviceState => {
    if (here.has(body.file.sha256)) return 'here';
    return pinned.has(id) || ruled.has(id) ? 'coming' : 'away';
  };
  return new Map(documents.map((one) => [one.id, stateOf(one)]));
}

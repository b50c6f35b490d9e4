import type { HeadToken } from '../wire.ts';
import { journalLock } from './locks.ts';
import type { DevicePorts } from './ports.ts';
import { rewindEntries } from './rewind.ts';
import { Weather } from './weather.ts';

export type HeadVerdict =
  /** It continues what this device knows. */
  | 'follows'
  | 'newEpoch'
  /**
   * It is not what was seen last, and the request did not name that: a restore that nobody has noticed may lie between
   * the two, and would stay hidden. It is to be asked for again.
   */
  | 'unsure'
  /** It is of another history, or of an incarnation that is over: nothing in the answer may be believed. */
  | 'stale';

/**
 * [SYN-12] A number alone would be restored with an old backup; the nonce and the last change's hash would not. `asked` is
 * the head that the request named: the server knows that one, and nothing is said of what was seen meanwhile.
 */
export function judgeHead(
  seen: HeadToken | null,
  offered: HeadToken,
  asked: HeadToken | null = seen,
): HeadVerdict {
  if (!seen) return 'follows';
  if (offered.epoch !== seen.epoch) return offered.epoch > seen.epoch ? 'newEpoch' : 'stale';
  if (offered.nonce !== seen.nonce) return 'stale';
  if (offered.seq === seen.seq && offered.changeId !== seen.changeId) return 'stale';
  if (offered.seq === seen.seq) return 'follows';
  if (asked?.seq !== seen.seq) return 'unsure';
  return offered.seq > seen.seq ? 'follows' : 'stale';
}

/** Keeps the highest head seen, over all tabs; never goes back. */
export async function takeHead(
  ports: DevicePorts,
  organisation: string,
  offered: HeadToken,
  asked: HeadToken | null,
): Promise<HeadVerdict> {
  return ports.locks.exclusively(journalLock(organisation), async () => {
    const state = await ports.state.read(organisation);
    const verdict = judgeHead(state.head, offered, asked);
    if (verdict === 'follows') await ports.state.write(organisation, { ...state, head: offered });
    return verdict;
  });
}

/**
 * [SYN-12] Notes what an answer says, under the journal's lock, and only while the incarnation that gave it stands: since
 * its head was taken another tab may have heard that it is over, and rewound what had an answer by then. What has none
 * yet is sent again.
 */
export async function noteUnder(
  ports: DevicePorts,
  organisation: string,
  { epoch, nonce }: HeadToken,
  note: () => Promise<void>,
): Promise<void> {
  await ports.locks.exclusively(journalLock(organisation), async () => {
    const { head } = await ports.state.read(organisation);
    if (head?.epoch !== epoch || head.nonce !== nonce) throw new Weather('sync.epochChanged');
    await note();
  });
}

/**
 * [SYN-13] The server's data has a new incarnation: what it says it never got of this device (all after `lastN`) is to
 * be sent again; where it does not say, all of it is, and what it knows is answered as before. The journal is rewound before the head is taken: a crash between the two repeats the rewinding.
 */
export async function enterEpoch(
  ports: DevicePorts,
  organisation: string,
  head: HeadToken,
  lastN: number | undefined,
): Promise<void> {
  const isNew = await ports.locks.exclusively(journalLock(organisation), async () => {
    const state = await ports.state.read(organisation);
    if (state.head && judgeHead(state.head, head) !== 'newEpoch') return false;
    await rewindEntries(ports, organisation, lastN ?? 0);
    await ports.state.write(organisation, { ...state, head });
    return true;
  });
  if (isNew) await ports.onNewEpoch(organisation, head);
}

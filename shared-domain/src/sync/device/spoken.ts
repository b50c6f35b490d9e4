import { type ErrorAnswer, oldestProtocol, protocolVersion } from '../wire.ts';
import { journalLock } from './locks.ts';
import type { DevicePorts, OrganisationState } from './ports.ts';

/** [SYN-31] The newest version that both speak; until the server was heard, the oldest that is still answered. */
export function spokenWith({ protocol }: Pick<OrganisationState, 'protocol'>): number {
  return Math.min(protocol ?? oldestProtocol, protocolVersion);
}

/** An answer says which version the server speaks: a newer device asks an older server nothing it does not know. */
export async function hearProtocol(
  ports: DevicePorts,
  organisation: string,
  protocol: number,
): Promise<void> {
  await ports.locks.exclusively(journalLock(organisation), async () => {
    const state = await ports.state.read(organisation);
    if (state.protocol !== protocol) await ports.state.write(organisation, { ...state, protocol });
  });
}

/** Too old, or too new for a server that was set back: the next try speaks the other way. */
export async function hearRefusal(
  ports: DevicePorts,
  organisation: string,
  { code }: ErrorAnswer,
  spoken: number,
): Promise<void> {
  if (code !== 'sync.clientTooOld') return;
  await hearProtocol(ports, organisation, spoken === protocolVersion ? oldestProtocol : protocolVersion);
}

import { refuse } from 'shared-domain/kernel';
import type { pushChanges } from './push-changes.ts';

type Push = ReturnType<typeof pushChanges>;

export type PushLimits = {
  /** Of one device. What was saved up may come at once, so a day's queue of it never waits. */
  readonly devicePerMinute: number;
  /** Of all devices of an organisation together: one that runs wild leaves the others their share of the server. */
  readonly organisationPerMinute: number;
};

/**
 * Pushes beyond what devices of people need wait for their turn. A push that was not looked at is answered 429 as a whole,
 * which is weather to a device: it keeps its work and comes back.
 */
export function limitPushes(push: Push, limits: PushLimits, now: () => Date): Push {
  const devices = savings(limits.devicePerMinute, now);
  const organisations = savings(limits.organisationPerMinute, now);
  return async (caller, asked) => {
    const seconds = devices.wait(caller.device) || organisations.wait(asked.organisation);
    if (seconds > 0) return refuse({ code: 'request.tooMany', params: { seconds } });
    devices.spend(caller.device);
    const answer = await push(caller, asked);
    // Strangers find nothing there, and must not spend what is its members'.
    if (answer.ok || answer.refusal.lastN !== undefined) organisations.spend(asked.organisation);
    return answer;
  };
}

const keysKept = 50_000;

/** What is not used in a minute is saved, up to a minute's worth. In memory: a restart forgives. */
function savings(perMinute: number, now: () => Date) {
  const kept = new Map<string, { left: number; at: number }>();
  const left = (key: string, at: number) => {
    const known = kept.get(key);
    if (!known) return perMinute;
    // A clock that was set back saves nothing, and takes nothing away.
    const passed = Math.max(0, at - known.at);
    return Math.min(perMinute, known.left + (passed * perMinute) / 60_000);
  };
  return {
    wait(key: string): number {
      const missing = 1 - left(key, now().getTime());
      return missing <= 0 ? 0 : Math.max(1, Math.ceil((missing * 60) / perMinute));
    },
    spend(key: string): void {
      const at = now().getTime();
      if (kept.size >= keysKept && !kept.has(key)) kept.clear();
      kept.set(key, { left: left(key, at) - 1, at });
    },
  };
}

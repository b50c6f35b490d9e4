import * as z from 'zod/mini';

const Device = z.object({
  id: z.string(),
  deviceName: z.string(),
  startedAt: z.string(),
  lastUsedAt: z.string(),
  isThis: z.boolean(),
  state: z.enum(['open', 'closed', 'revoked', 'wiped']),
  unsent: z.nullable(z.number()),
  wipedAt: z.nullable(z.string()),
  stolenAt: z._default(z.nullable(z.string()), null),
});
const Devices = z.object({ sessions: z.array(Device) });
export type Device = z.infer<typeof Device>;

/** This device first, those taken off the account last, each as it was used last; null: another version's words. */
export function readDevices(body: unknown): Device[] | null {
  const read = Devices.safeParse(body);
  if (!read.success) return null;
  return read.data.sessions.sort((a, b) => rankOf(a) - rankOf(b) || b.lastUsedAt.localeCompare(a.lastUsedAt));
}

function rankOf({ isThis, state }: Device): number {
  if (isThis) return 0;
  return state === 'open' || state === 'closed' ? 1 : 2;
}

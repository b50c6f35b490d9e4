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
});
const Devices = z.object({ sessions: z.array(Device) });
export type Device = z.infer<typeof Device>;

/** This device first, then what was used last; null: the server spoke in a way this version does not read. */
export function readDevices(body: unknown): Device[] | null {
  const read = Devices.safeParse(body);
  if (!read.success) return null;
  return read.data.sessions.sort(
    (a, b) => Number(b.isThis) - Number(a.isThis) || b.lastUsedAt.localeCompare(a.lastUsedAt),
  );
}

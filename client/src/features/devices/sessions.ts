import * as z from 'zod/mini';

const Session = z.object({
  id: z.string(),
  deviceName: z.string(),
  startedAt: z.string(),
  lastUsedAt: z.string(),
  isThis: z.boolean(),
});
const Sessions = z.object({ sessions: z.array(Session) });
export type Session = z.infer<typeof Session>;

/** This device first, then what was used last; null: the server spoke in a way this version does not read. */
export function readSessions(body: unknown): Session[] | null {
  const read = Sessions.safeParse(body);
  if (!read.success) return null;
  return read.data.sessions.sort(
    (a, b) => Number(b.isThis) - Number(a.isThis) || b.lastUsedAt.localeCompare(a.lastUsedAt),
  );
}

import postgres from 'postgres';
import type { Announce } from '../sync/ports.ts';

export type Notices = {
  readonly announce: Announce;
  listen(heard: (organisation: string, seq: number) => void): Promise<void>;
  stop(): Promise<void>;
};

const channel = 'koprogo_changes';
const gatherMillis = 20;
// A notice holds at most 8,000 bytes.
const perNotice = 100;

/**
 * What was committed is told to the other servers afterwards, gathered, over a connection of its own: inside the
 * writing transaction a notice puts all commits of the cluster in one queue.
 */
export function notices(url: string, failed: (error: unknown) => void): Notices {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  const pending = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;

  const flush = async () => {
    timer = null;
    const gathered = [...pending];
    pending.clear();
    try {
      for (let at = 0; at < gathered.length; at += perNotice) {
        await sql`select pg_notify(${channel}, ${JSON.stringify(gathered.slice(at, at + perNotice))})`;
      }
    } catch (error) {
      failed(error);
    }
  };
  return {
    announce: (organisation, seq) => {
      pending.set(organisation, Math.max(seq, pending.get(organisation) ?? 0));
      timer ??= setTimeout(flush, gatherMillis);
    },
    listen: async (heard) => {
      await sql.listen(channel, (payload) => {
        for (const [organisation, seq] of JSON.parse(payload) as [string, number][]) heard(organisation, seq);
      });
    },
    stop: async () => {
      if (timer) clearTimeout(timer);
      await sql.end({ timeout: 2 });
    },
  };
}

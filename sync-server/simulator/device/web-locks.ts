import type { Locks } from 'shared-domain/sync';
import { deferred } from './deferred.ts';
import { never, type TabLife } from './tab-life.ts';

/** As much of a tab's life as its locks depend on. */
type Holder = Pick<TabLife, 'isAlive' | 'onDeath'>;
type Waiting = { readonly life: Holder; start(): void };

/** Web Locks among the tabs of one browser: first come, first served; who dies lets go of what they held. */
export function webLocks() {
  const queues = new Map<string, Waiting[]>();
  const leave = (name: string, waiting: Waiting) => {
    const queue = queues.get(name) ?? [];
    const at = queue.indexOf(waiting);
    if (at < 0) return;
    queue.splice(at, 1);
    if (at === 0) queue[0]?.start();
  };
  return (life: Holder): Locks => {
    const mine = new Set<() => void>();
    life.onDeath(() => {
      for (const letGo of [...mine]) letGo();
    });
    return {
      exclusively: async (name, work) => {
        if (!life.isAlive()) return never();
        const { promise, resolve } = deferred();
        const waiting: Waiting = { life, start: resolve };
        const queue = queues.get(name) ?? [];
        queues.set(name, queue);
        queue.push(waiting);
        if (queue.length === 1) resolve();
        const letGo = () => leave(name, waiting);
        mine.add(letGo);
        await promise;
        try {
          if (!life.isAlive()) return await never();
          return await work();
        } finally {
          mine.delete(letGo);
          letGo();
        }
      },
    };
  };
}

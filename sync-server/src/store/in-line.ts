/** One works, the next has its connection already and waits for the lock. */
const atOnce = 2;
/** Past so many the machine is too busy for more; who is turned away comes back. */
const mostWaiting = 200;

type Line = { underWay: number; readonly waiting: (() => void)[] };

/**
 * Those who write to one organisation stand in line before they take a connection: their lock lets one work at a time,
 * and a connection that waits for it is one that every other organisation lacks.
 */
export function inLine(): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  const lines = new Map<string, Line>();
  return async (name, work) => {
    const line = lines.get(name) ?? { underWay: 0, waiting: [] };
    lines.set(name, line);
    if (line.waiting.length >= mostWaiting)
      throw Object.assign(new Error('too many wait for one organisation'), { code: 'EBUSY' });
    // Who leaves hands their place over: nobody slips in between.
    if (line.underWay >= atOnce) await new Promise<void>((enter) => line.waiting.push(enter));
    else line.underWay += 1;
    try {
      return await work();
    } finally {
      const next = line.waiting.shift();
      if (next) next();
      else line.underWay -= 1;
      if (line.underWay === 0) lines.delete(name);
    }
  };
}

/** Whether a tab lives. Whatever it was at when it died never goes on: every step of it asks here first. */
export type TabLife = {
  readonly isAlive: () => boolean;
  /** Between two writes to the disk: here a tab may die. */
  point(): Promise<void>;
  /** Dies at the `after`-th point from now; at once: 0. */
  dieAfter(points: number): void;
  onDeath(what: () => void): void;
};

export function tabLife(): TabLife {
  let isAlive = true;
  let left = Number.POSITIVE_INFINITY;
  const mourners: (() => void)[] = [];
  const die = () => {
    if (!isAlive) return;
    isAlive = false;
    for (const mourner of mourners) mourner();
  };
  return {
    isAlive: () => isAlive,
    point: async () => {
      if (isAlive) left -= 1;
      if (left < 0) die();
      if (!isAlive) await never();
    },
    dieAfter: (points) => {
      left = points;
      if (points === 0) die();
    },
    onDeath: (what) => mourners.push(what),
  };
}

/** A promise of its own for whoever waits: one for all would hold every tab that ever died. */
export const never = () => new Promise<never>(() => {});

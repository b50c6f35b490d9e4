import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few hundred megabytes: what a browser keeps there runs into a real end. */
export type SmallDisk = {
  /** What runs meanwhile makes its folders there. */
  within<T>(work: () => Promise<T>): Promise<T>;
  /** To the last block, whatever the browser writes meanwhile. */
  fill(): void;
  empty(): void;
  remove(): void;
};

/** null where this machine lets nobody mount. */
export function openSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'koprogo-small-'));
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'koprogo-faults', folder]);
  if (made.status !== 0) {
    rmdirSync(folder);
    return null;
  }
  chmodSync(folder, 0o777);
  const ballast = join(folder, 'ballast');
  return {
    async within(work) {
      const before = process.env.TMPDIR;
      process.env.TMPDIR = folder;
      try {
        return await work();
      } finally {
        if (before === undefined) delete process.env.TMPDIR;
        else process.env.TMPDIR = before;
      }
    },
    fill() {
      for (const bytes of [8_000_000, 500_000, 4_096]) while (hasRoomFor(bytes, ballast));
    },
    empty() {
      if (existsSync(ballast)) rmSync(ballast);
    },
    remove() {
      spawnSync('umount', ['-l', folder]);
      rmdirSync(folder);
    },
  };
}

function hasRoomFor(bytes: number, file: string): boolean {
  try {
    appendFileSync(file, Buffer.alloc(bytes));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}

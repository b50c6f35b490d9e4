import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at } from '../run/room.ts';
import { makeTestingKey } from './drill/testing-key.ts';
import { fetchWal } from './fetch-wal.ts';
import { ensureGpg } from './gpg.ts';
import type { Manifest } from './manifest.ts';
import { type Store, storeAt } from './store.ts';
import { nameOf } from './wal-names.ts';

const segmentBytes = 16 * 1024 * 1024;
const name = (timeline: number, number: number) => nameOf({ timeline, number }, segmentBytes);
const manifest = {
  cluster: { segmentBytes },
  wal: { startsIn: name(1, 3), markIn: name(1, 4) },
} as Manifest;

let folder: string;
let key: ReturnType<typeof makeTestingKey>;
let store: Store;
/** Where the log comes to lie in the clear. */
let wal: string;
beforeEach(() => {
  ensureGpg();
  folder = mkdtempSync(join(tmpdir(), 'koprogo-fetch-'));
  key = makeTestingKey(folder);
  store = storeAt(join(folder, 'store'));
  wal = join(folder, 'clear');
  for (const dir of [dirname(store.script), store.wal, wal]) mkdirSync(dir, { recursive: true });
  copyFileSync(at('infra/backup/archive-wal.sh'), store.script);
  copyFileSync(key.keyFile, store.recipient);
  // A restore began timeline 2 in the seventh file, after the mark in the fourth.
  archive('00000002.history', '1\t0/7000148\tbefore a restore\n');
  for (const number of [3, 4, 5, 6, 7]) archive(name(1, number), `what happened in ${number}`);
  for (const number of [7, 8]) archive(name(2, number), `what happened since in ${number}`);
});
afterEach(() => {
  key?.forget();
  rmSync(folder, { recursive: true, force: true });
});

function archive(called: string, content: string): void {
  const file = join(folder, 'given');
  writeFileSync(file, content);
  expect(spawnSync('sh', [store.script, file, called]).status).toBe(0);
}

const spoil = (called: string) => writeFileSync(join(store.wal, `${called}.gpg`), 'no longer what it was');
const fetch = (reach: 'mark' | 'end') => fetchWal(store, manifest, { wal, account: { prefix: [] } }, reach);

describe('the log that a replay gets to see', () => {
  test('without a gap is all there is, on the newest timeline', async () => {
    expect(await fetch('end')).toEqual({ gap: null, timeline: 'latest' });
    expect(readdirSync(wal)).toContain(name(2, 8));
  });

  test('to the mark is nothing behind it, on the timeline of the backup', async () => {
    spoil(name(1, 5));
    expect(await fetch('mark')).toEqual({ gap: null, timeline: 'current' });
    expect(readdirSync(wal)).toEqual([name(1, 3), name(1, 4), '00000002.history'].sort());
  });

  test('ends before a gap, and on a timeline that was there before it', async () => {
    spoil(name(1, 5));
    const { gap, timeline } = await fetch('end');
    expect(gap).toMatchObject({ file: name(1, 5), isBeforeMark: false });
    expect(timeline).toBe('1');
    expect(readdirSync(wal)).toEqual([name(1, 3), name(1, 4), '00000002.history'].sort());
  });

  test('is not guessed where the file that says how timelines follow is spoilt; its number stays taken', async () => {
    spoil('00000002.history');
    await expect(fetch('end')).rejects.toThrow(/00000002.history of the archive .*--base-only/);
    expect(await fetch('mark')).toEqual({ gap: null, timeline: 'current' });
    expect(statSync(join(wal, '00000002.history')).size).toBe(0);
  });
});

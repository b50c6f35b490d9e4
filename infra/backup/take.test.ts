import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { at } from '../run/room.ts';
import { type Stage, setUpStage } from './drill/stage.ts';
import { setMark } from './hold-still.ts';
import type { Store } from './store.ts';
import { takeBackup } from './take.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let stage: Stage;
let store: Store;
beforeAll(async () => {
  stage = await setUpStage();
  store = await stage.newStore();
});
afterAll(() => stage?.end());

/** The names under which something lies there, and how much of it, again and again while the work is done. */
async function watching<T>(dir: string, work: Promise<T>): Promise<Map<string, Set<number>>> {
  const seen = new Map<string, Set<number>>();
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const names = existsSync(dir) ? readdirSync(dir, { recursive: true, encoding: 'utf8' }) : [];
    for (const name of names) {
      const found = statSync(join(dir, name), { throwIfNoEntry: false });
      if (found?.isFile()) seen.set(name, (seen.get(name) ?? new Set()).add(found.size));
    }
    await pause(2);
  }
  await done;
  return seen;
}

test('under its own name a copy is never seen half, so that whoever copies it away copies it whole', async () => {
  const taken = takeBackup(store, stage.adminUrl());
  const seen = await watching(store.base, taken);
  const { id, file } = await taken;
  expect([...(seen.get(`${id}/base.tar.zst.gpg`) ?? [])]).toEqual([file.bytes]);
  expect(seen.get(`${id}/base.tar.zst.gpg.part`)?.size).toBeGreaterThan(1);
});

test('what is still being written is left out of the copy that the timer brings in', () => {
  const unit = readFileSync(at('infra/backup/systemd/koprogo-verify.service'), 'utf8');
  // base.tar.zst.gpg.part and manifest.json.part; 000000010000000000000001.gpg.part.4711 and its .sha256
  expect(unit).toMatch(/rsync -a --ignore-existing --exclude=\*\.part --exclude=\*\.part\.\* koprogo:/);
});

test('an autovacuum that takes its time does not keep a backup from being marked', async () => {
  const sql = postgres(stage.adminUrl(), { max: 4, onnotice: () => {} });
  try {
    await sql`alter system set autovacuum_naptime = '1s'`;
    await sql`select pg_reload_conf()`;
    await sql.unsafe(`create table worn (id int primary key, text text) with (autovacuum_vacuum_threshold = 1,
      autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_limit = 1, autovacuum_vacuum_cost_delay = 100)`);
    await sql`insert into worn select one, repeat('x', 1000) from generate_series(1, 20000) one`;
    await sql`delete from worn where id % 2 = 0`;
    const isHeld = async () =>
      (await sql`select 1 from pg_stat_progress_vacuum where relid = 'worn'::regclass`).length > 0;
    while (!(await isHeld())) await pause(100);
    const mark = await setMark(sql, 'through an autovacuum');
    expect(mark.state.tables.worn?.rows).toBe(10_000);
  } finally {
    await sql.end({ timeout: 5 });
  }
});

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../run/room.ts';
import { makeTestingKey } from './drill/testing-key.ts';
import { decrypting, ensureGpg } from './gpg.ts';

const name = '000000010000000000000001';
let folder: string;
let key: ReturnType<typeof makeTestingKey>;
beforeAll(() => {
  ensureGpg();
  folder = mkdtempSync(join(tmpdir(), 'koprogo-archive-'));
  key = makeTestingKey(folder);
  for (const dir of ['archive', 'wal']) mkdirSync(join(folder, dir));
  copyFileSync(at('infra/backup/archive-wal.sh'), join(folder, 'archive/archive-wal.sh'));
  copyFileSync(key.keyFile, join(folder, 'archive/recipient.asc'));
});
afterAll(() => {
  key?.forget();
  rmSync(folder, { recursive: true, force: true });
});

function archive(content: string) {
  const file = join(folder, 'segment');
  writeFileSync(file, content);
  // Without the private key: whoever archives never has it.
  const env = { PATH: process.env.PATH ?? '' };
  return spawnSync('sh', [join(folder, 'archive/archive-wal.sh'), file, name], { encoding: 'utf8', env });
}

test('a file of the log is archived once, encrypted, and asked again it is there', async () => {
  expect(archive('what happened')).toMatchObject({ status: 0 });
  expect(archive('what happened')).toMatchObject({ status: 0 });
  expect(readdirSync(join(folder, 'wal')).sort()).toEqual([`${name}.gpg`, `${name}.sha256`]);
  const { stdout, done } = decrypting(join(folder, 'wal', `${name}.gpg`));
  const [chunks] = await Promise.all([stdout.toArray(), done]);
  expect(Buffer.concat(chunks).toString()).toBe('what happened');
});

test('another content under the same name is refused, and changes nothing', () => {
  const refused = archive('what happened after a snapshot was put back');
  expect(refused.status).not.toBe(0);
  expect(refused.stderr).toContain('with another content');
  expect(archive('what happened')).toMatchObject({ status: 0 });
});

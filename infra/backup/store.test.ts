import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestFileOf, manifestsIn, storeAt } from './store.ts';

test('a manifest that names another place than its own is not read: files are removed after its name', () => {
  const store = storeAt(mkdtempSync(join(tmpdir(), 'koprogo-store-')));
  const file = manifestFileOf(store, '20261121T042306Z');
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ format: 1, id: '20261121T042306Z' }));
    expect(manifestsIn(store).map(({ id }) => id)).toEqual(['20261121T042306Z']);
    writeFileSync(file, JSON.stringify({ format: 1, id: '../..' }));
    expect(() => manifestsIn(store)).toThrow(`${file} is no manifest`);
  } finally {
    rmSync(store.dir, { recursive: true, force: true });
  }
});

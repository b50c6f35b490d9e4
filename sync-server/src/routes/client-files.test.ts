import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientFiles } from './client-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'koprogo-files-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets/home-AbCd1234.js'), 'export {};');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['/', 'no-cache'],
  ['/invoices/7', 'no-cache'],
  ['/assets/home-AbCd1234.js', 'public, max-age=31536000, immutable'],
])(
  '%s is marked as ours, so that a device tells it from what a captive portal answers',
  async (path, kept) => {
    const { headers, status } = await clientFiles(folder).request(path);
    expect(status).toBe(200);
    expect(headers.get('x-sync')).toBe('1');
    expect(headers.get('cache-control')).toBe(kept);
  },
);

test('a file that is gone is not, whoever asks', async () => {
  const { headers, status } = await clientFiles(folder).request('/assets/gone-AbCd1234.js');
  expect(status).toBe(404);
  expect(headers.get('x-sync')).toBeNull();
});

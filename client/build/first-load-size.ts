import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildManifest, filesOfFirstLoad } from './first-load.ts';

const budgetBytes = 260_000;
const dist = process.argv[2] ?? fileURLToPath(new URL('../dist/', import.meta.url));

const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8')) as BuildManifest;
const sizes = [...filesOfFirstLoad(manifest)]
  .map((file) => ({ file, bytes: gzipSync(readFileSync(dist + file), { level: 9 }).byteLength }))
  .sort((a, b) => b.bytes - a.bytes);
const scripts = sizes
  .filter(({ file }) => file.endsWith('.js'))
  .reduce((total, { bytes }) => total + bytes, 0);

for (const { file, bytes } of sizes) process.stdout.write(`${inKilobytes(bytes)}  ${file}\n`);
process.stdout.write(
  `${inKilobytes(scripts)}  JavaScript of an owner's first load, of ${inKilobytes(budgetBytes)} allowed\n`,
);
if (scripts > budgetBytes) process.exitCode = 1;

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(7)} KB`;
}

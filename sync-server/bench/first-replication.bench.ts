import { gzipSync } from 'node:zlib';
import { openBrowser } from './browser.ts';
import { install, serverFile } from './installation.ts';
import { median, report } from './report.ts';
import { buildRoomPage, countBytes, openRoomPage } from './room-page.ts';
import { sizeOf } from './sizes.ts';
import { smallDocument } from './small-document.ts';

// A fresh device in Chromium takes everything there is; the limit is Dexie writing the same rows into the same tables.
const stored = sizeOf(10_000, 1_200);
const rounds = sizeOf(3, 1);
const pageSize = 1_000;

const installation = await install();
try {
  const { address } = await installation.serve(serverFile, [], { CLIENT_DIST: buildRoomPage() });
  const writer = await installation.device(address);
  for (let at = 0; at < stored; at += 100)
    await writer.push(...Array.from({ length: 100 }, () => smallDocument(writer)));
  const figures = {
    ours: [] as number[],
    copies: [] as number[],
    lean: [] as number[],
    bytes: [] as number[],
  };
  for (let round = 0; round < rounds; round += 1) {
    const browser = await openBrowser();
    const room = await openRoomPage(browser.context(), address);
    const counted = await countBytes(room.page, '/api/sync/pull');
    figures.ours.push(await room.replicate());
    figures.bytes.push((await counted()) / 1_000);
    const copied = await room.copyStores();
    if (copied.rows < 2 * stored) throw new Error(`${copied.rows} rows of ${stored} documents`);
    figures.copies.push(copied.millis);
    figures.lean.push((await room.writeLean()).millis);
    await browser.close();
  }
  const reader = await installation.device(address);
  const compressed = compressedBytes(await reader.pullAll()) / 1_000;
  report({
    what: `first replication, ${stored} documents, Chromium`,
    unit: 'ms',
    ours: figures.ours,
    limit: figures.copies,
    goal: 'at most 2 × Dexie, same copies',
    isReached: median(figures.ours) <= 2 * median(figures.copies),
  });
  report({
    what: 'the same beside lean Dexie: one copy, no index',
    unit: 'ms',
    ours: figures.ours,
    limit: figures.lean,
    goal: 'told',
    isReached: true,
  });
  report({
    what: 'its bytes on the wire beside the bodies compressed',
    unit: 'KB',
    ours: figures.bytes,
    limit: [compressed],
    goal: 'at most 1.1 × the bodies',
    isReached: median(figures.bytes) <= 1.1 * compressed,
  });
} finally {
  await installation.remove();
}

/** The documents alone, page by page as they travel, by the same compressor. */
function compressedBytes(documents: readonly object[]): number {
  let bytes = 0;
  for (let at = 0; at < documents.length; at += pageSize)
    bytes += gzipSync(JSON.stringify(documents.slice(at, at + pageSize))).length;
  return bytes;
}

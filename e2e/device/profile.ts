import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a browser's folder that hold one of these words, in any way a browser writes letters down: byte for byte. */
export function filesHolding(folder: string, words: readonly string[]): string[] {
  const wanted = words.flatMap((word) => spellings(word).map((bytes) => ({ word, bytes })));
  const found: string[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, file);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    const content = readFileSync(path);
    for (const { word, bytes } of wanted) if (content.includes(bytes)) found.push(`${word} in ${file}`);
  }
  return [...new Set(found)];
}

function spellings(word: string): Buffer[] {
  const twoBytes = Buffer.from(word, 'utf16le');
  return [Buffer.from(word, 'utf8'), twoBytes, Buffer.from(twoBytes).swap16()];
}

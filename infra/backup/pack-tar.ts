/** One entry of a tar file. A file gives exactly `bytes`: one that shrank while it was read is filled up with zeros. */
export type TarEntry =
  | { readonly is: 'directory'; readonly name: string }
  | {
      readonly is: 'file';
      readonly name: string;
      readonly bytes: number;
      readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
    };

const block = 512;

/** A tar (ustar) that any tar unpacks, for its owner alone. Names are at most 100 bytes, as those of PostgreSQL are. */
export async function* packTar(entries: AsyncIterable<TarEntry>): AsyncGenerator<Uint8Array> {
  for await (const entry of entries) {
    yield header(entry);
    if (entry.is === 'directory') continue;
    let left = entry.bytes;
    for await (const chunk of entry.content) {
      const part = chunk.subarray(0, left);
      left -= part.length;
      if (part.length > 0) yield part;
      if (left === 0) break;
    }
    yield* zeros(left);
    yield* zeros((block - (entry.bytes % block)) % block);
  }
  yield* zeros(2 * block);
}

function* zeros(bytes: number): Generator<Uint8Array> {
  for (let left = bytes; left > 0; left -= 65_536) yield new Uint8Array(Math.min(left, 65_536));
}

function header(entry: TarEntry): Uint8Array {
  const bytes = Buffer.alloc(block);
  const isDirectory = entry.is === 'directory';
  const name = isDirectory ? `${entry.name}/` : entry.name;
  if (Buffer.byteLength(name) > 100) throw new Error(`a name too long for the archive: ${name}`);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  bytes.write(name, 0);
  bytes.write(octal(isDirectory ? 0o700 : 0o600, 8), 100);
  bytes.write(octal(0, 8), 108);
  bytes.write(octal(0, 8), 116);
  bytes.write(octal(isDirectory ? 0 : entry.bytes, 12), 124);
  bytes.write(octal(0, 12), 136);
  bytes.write(' '.repeat(8), 148);
  bytes.write(isDirectory ? '5' : '0', 156);
  bytes.write('ustar\x0000', 257);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return bytes;
}

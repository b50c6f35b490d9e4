import { archiveLimits } from 'shared-domain/archive';
import { ArchiveProblem, damaged } from './problem.ts';

const lineFeed = 0x0a;

/** The lines of a file, each ended by a line feed, none longer than one may be. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf(lineFeed); at >= 0; at = piece.indexOf(lineFeed, from)) {
      rest.push(piece.subarray(from, at));
      yield decoded(decoder, rest, file);
      rest = [];
      length = 0;
      from = at + 1;
    }
    length += piece.length - from;
    if (length > archiveLimits.lineBytes)
      throw new ArchiveProblem({ code: 'archive.tooLarge', params: { file } });
    // A piece may be used again by whoever gave it.
    if (from < piece.length) rest.push(piece.slice(from));
  }
  if (length > 0) throw damaged(file);
}

function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  parts: readonly Uint8Array[],
  file: string,
): string {
  try {
    return decoder.decode(Buffer.concat(parts));
  } catch (cause) {
    throw damaged(file, cause);
  }
}

import { BrokenSeal, type Sealer } from './sealer.ts';

type Fields = Record<string, unknown>;

/** How one collection's documents are sealed and opened. */
export type DocumentCodec = {
  seal(document: Fields): Promise<Fields>;
  open(stored: Fields): Promise<Fields>;
};

/** What a seal holds on to: the keys and indexes of our collections, of the replication's and of RxDB's own notes. */
const bound = [
  ...['key', 'organisation', 'id', 'type', 'scope', 'building', 'subject', 'sort'],
  ...['itemId', 'isCheckpoint', 'context', '_deleted', '_rev'],
];
/** What lies in clear. RxDB changes `_meta` beside every writing. */
export const clearFields: ReadonlySet<string> = new Set([...bound, '_meta', '_attachments']);

const utf8 = new TextEncoder();
const text = new TextDecoder();

/**
 * In clear stays what indexes are made of, and RxDB's own fields; all else is one seal, which holds on to the fields in
 * clear: a row is opened as it was written, or not at all.
 */
export function documentCodec(sealer: Sealer, collection: string): DocumentCodec {
  const placeOf = (fields: Fields) => [collection, ...bound.map((name) => fields[name] ?? null)];
  return {
    async seal(document) {
      const stored: Fields = {};
      const content: Fields = {};
      for (const [name, value] of Object.entries(document)) {
        (clearFields.has(name) ? stored : content)[name] = value;
      }
      const bytes = utf8.encode(JSON.stringify(content));
      // A string of single bytes: RxDB takes arrays of bytes apart, and browsers store such a string as it is.
      stored.sealed = wordOf(await sealer.seal(placeOf(stored), bytes));
      return stored;
    },
    async open({ sealed, ...stored }) {
      if (typeof sealed !== 'string') throw new BrokenSeal(`a document of ${collection} lies in clear`);
      const opened = await sealer.open(placeOf(stored), bytesOf(sealed));
      return { ...(JSON.parse(text.decode(opened)) as Fields), ...stored };
    },
  };
}

function wordOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x2000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x2000)));
  return pieces.join('');
}

function bytesOf(word: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(word.length);
  for (let at = 0; at < word.length; at += 1) bytes[at] = word.charCodeAt(at);
  return bytes;
}

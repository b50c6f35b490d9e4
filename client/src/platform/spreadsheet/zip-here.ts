import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate/browser';

/** Far above any list of a building; a file of bombs is refused before it is unpacked. */
const mostBytes = 64 * 1024 * 1024;

type Told<Value> = (error: Error | null, value: Value) => void;

// Stands in for fflate's own `zip` and `unzip`, which make workers of texts: the content security policy forbids those.
export function zip(files: Zippable, told: Told<Uint8Array>): void {
  tell(() => zipSync(files), told);
}

export function unzip(archive: Uint8Array, told: Told<Unzipped>): void {
  let bytes = 0;
  const filter = ({ originalSize }: { readonly originalSize: number }) => {
    bytes += originalSize;
    if (bytes > mostBytes) throw new Error('the archive unpacks to more than is read');
    return true;
  };
  tell(() => unzipSync(archive, { filter }), told);
}

function tell<Value>(make: () => Value, told: Told<Value>): void {
  let value: Value;
  try {
    value = make();
  } catch (cause) {
    told(cause instanceof Error ? cause : new Error(String(cause)), undefined as Value);
    return;
  }
  told(null, value);
}

export { strFromU8, strToU8, unzipSync, zipSync } from 'fflate/browser';

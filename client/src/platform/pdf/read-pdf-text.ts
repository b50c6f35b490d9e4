import type { TextAnswer, TextWish } from './pdf-text-wish.ts';

/** A file that keeps its reader busy for longer is found by its title alone. */
const patience = 30_000;

/**
 * The words of a PDF, read on this device in a thread of its own; null where they cannot be read: a file with a password,
 * a damaged one, one that takes too long.
 */
export async function readPdfText(file: Blob, enough: number): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const worker = new Worker(new URL('./pdf-text.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), patience);
      const end = (text: string | null) => {
        clearTimeout(timer);
        resolve(text);
      };
      worker.addEventListener('error', () => end(null));
      worker.addEventListener('message', ({ data }: MessageEvent<TextAnswer | { is?: never }>) => {
        if (data.is === 'text') end(data.text);
        if (data.is === 'unreadable') end(null);
      });
      worker.postMessage({ is: 'read', bytes, enough } satisfies TextWish, [bytes.buffer]);
    });
  } finally {
    worker.terminate();
  }
}

import { toldApartNames } from './file-name.ts';
import normal from './fonts/NotoSans-Regular.ttf?url';
import bold from './fonts/NotoSans-SemiBold.ttf?url';
import type { Paper } from './paper.ts';
import type { PaperAnswer, PaperWish } from './paper-wish.ts';

export { archiveName } from './file-name.ts';

/** What whoever asked sees of the work, and how they end it. */
export type PaperJob = { readonly signal: AbortSignal; progress(done: number): void };

export async function makePaper(paper: Paper, { signal }: PaperJob): Promise<File> {
  const press = openPress(signal);
  try {
    const bytes = await press.print(paper);
    return new File([bytes], paper.fileName, { type: 'application/pdf' });
  } finally {
    press.close();
  }
}

/**
 * Many papers as one archive: each goes to another reader, in another language, and none may see another's. The next
 * one is asked for when the last is made, so that a thousand never lie in memory at once.
 */
export async function makePapers(
  name: string,
  papers: readonly (() => Promise<Paper>)[],
  { signal, progress }: PaperJob,
): Promise<File> {
  const { Zip, ZipPassThrough } = await import('fflate/browser');
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((trouble, piece) => {
    if (trouble) throw trouble;
    pieces.push(new Uint8Array(piece));
  });
  const named = toldApartNames();
  const press = openPress(signal);
  try {
    for (const [index, paperOf] of papers.entries()) {
      const paper = await paperOf();
      const bytes = await press.print(paper);
      // Stored as they are: a PDF is compressed already.
      const entry = new ZipPassThrough(named(paper.fileName));
      zip.add(entry);
      entry.push(bytes, true);
      progress(index + 1);
    }
  } finally {
    press.close();
  }
  zip.end();
  return new File(pieces, name, { type: 'application/zip' });
}

function openPress(signal: AbortSignal) {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./paper.worker.ts', import.meta.url), { type: 'module' });
  const fonts = { normal: new URL(normal, location.href).href, bold: new URL(bold, location.href).href };
  return {
    print: (paper: Paper) =>
      new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
        const done = new AbortController();
        const { signal: until } = done;
        const end = (act: () => void) => {
          done.abort();
          act();
        };
        worker.addEventListener(
          'message',
          ({ data }: MessageEvent<PaperAnswer>) =>
            end(() => (data.is === 'made' ? resolve(data.bytes) : reject(new Error(data.why)))),
          { signal: until },
        );
        worker.addEventListener(
          'error',
          ({ message }) => end(() => reject(new Error(message || 'the press could not be loaded'))),
          { signal: until },
        );
        signal.addEventListener('abort', () => end(() => reject(signal.reason)), { signal: until });
        if (signal.aborted) end(() => reject(signal.reason));
        else worker.postMessage({ paper, fonts } satisfies PaperWish);
      }),
    close: () => worker.terminate(),
  };
}

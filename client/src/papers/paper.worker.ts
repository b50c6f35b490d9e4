import * as library from 'pdfmake/build/pdfmake.js';
import type { PaperAnswer, PaperWish } from './paper-wish.ts';
import { type Printer, renderPaper } from './render-paper.ts';

declare const self: DedicatedWorkerGlobalScope;

// Its methods stand on one object, which its types describe as a module.
const { default: pdfmake } = library as unknown as { readonly default: Printer };

self.addEventListener('message', ({ data }: MessageEvent<PaperWish>) => {
  void answer(data).then(({ message, handedOver }) => self.postMessage(message, handedOver));
});

async function answer({
  paper,
  fonts,
}: PaperWish): Promise<{ message: PaperAnswer; handedOver: Transferable[] }> {
  try {
    // A copy: what pdfmake gives may be a corner of a larger piece of memory.
    const bytes = new Uint8Array(await renderPaper(pdfmake, paper, fonts));
    return { message: { is: 'made', bytes }, handedOver: [bytes.buffer] };
  } catch (cause) {
    return { message: { is: 'failed', why: String(cause) }, handedOver: [] };
  }
}

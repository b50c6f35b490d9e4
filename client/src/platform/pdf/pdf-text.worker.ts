import { pdfText } from './pdf-text.ts';
import type { TextAnswer, TextWish } from './pdf-text-wish.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<TextWish | { is?: never }>) => {
  // The reader's own halves speak on the same line.
  if (data.is !== 'read') return;
  void answer(data).then((message) => self.postMessage(message));
});

async function answer({ bytes, enough }: TextWish): Promise<TextAnswer> {
  try {
    return { is: 'text', text: await pdfText(bytes, enough) };
  } catch (cause) {
    return { is: 'unreadable', why: String(cause) };
  }
}

// The worker half first: it says where its handler is, and no second worker is opened.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The words of a PDF, page after page, until there are `enough` characters of them; '' for a scan. Throws for what is no
 * PDF or is opened with a password.
 */
export async function pdfText(bytes: Uint8Array<ArrayBuffer>, enough: number): Promise<string> {
  const task = getDocument({
    data: bytes,
    // Nothing is drawn and nothing is fetched: only letters are looked for.
    ...{ disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, useWasm: false },
    ...{ isOffscreenCanvasSupported: false, isImageDecoderSupported: false, stopAtErrors: false },
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    let text = '';
    for (let number = 1; number <= document.numPages && text.length < enough; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
      text += '\n';
      page.cleanup();
    }
    return text;
  } finally {
    await task.destroy();
  }
}

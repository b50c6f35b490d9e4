import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type ReadPdf = {
  readonly pages: readonly string[];
  readonly title: string;
  readonly language: string;
};

/** What another reader finds in a PDF: the text of each page, its title and its language. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes) });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  const { info } = await document.getMetadata();
  const { Title, Language } = info as { Title?: string; Language?: string };
  await task.destroy();
  return { pages, title: Title ?? '', language: Language ?? '' };
}

export type Picture = {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  png(): Uint8Array;
};

type Drawing = {
  readonly canvas: { toBuffer(type: 'image/png'): Uint8Array };
  readonly context: CanvasRenderingContext2D;
};

/** The first page as a picture, drawn by that reader. */
export async function pictureOf(bytes: Uint8Array, scale: number): Promise<Picture> {
  const task = getDocument({ data: new Uint8Array(bytes) });
  const document = await task.promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale });
  const size = [Math.ceil(viewport.width), Math.ceil(viewport.height)] as const;
  const factory = document.canvasFactory as { create(width: number, height: number): Drawing };
  const { canvas, context } = factory.create(...size);
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  const { data, width, height } = context.getImageData(0, 0, ...size);
  const png = canvas.toBuffer('image/png');
  await task.destroy();
  return { data, width, height, png: () => png };
}

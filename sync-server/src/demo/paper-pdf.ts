import { type Ink, onePagePdf, type PageItem, widthOf } from './pdf.ts';
import type { DemoPaper } from './shape.ts';

const left = 64;
const width = 595 - 2 * left;
const size = 10.5;
const ink: Ink = [0.1, 0.1, 0.12];

/** A paper of the library, as it was typed. */
export function paperPdf({ title, paragraphs }: DemoPaper): Uint8Array<ArrayBuffer> {
  let y = 770;
  const items: PageItem[] = [{ is: 'text', x: left, y, size: 15, text: title, face: 'Helvetica-Bold', ink }];
  for (const paragraph of paragraphs) {
    y -= 12;
    for (const text of linesOf(paragraph)) {
      y -= 15;
      items.push({ is: 'text', x: left, y, size, text, face: 'Helvetica', ink });
    }
  }
  return onePagePdf(title, items);
}

function linesOf(paragraph: string): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

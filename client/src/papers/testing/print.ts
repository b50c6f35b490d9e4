import { fileURLToPath } from 'node:url';
import * as library from 'pdfmake';
import type { Paper } from '../paper.ts';
import { type Printer, renderPaper } from '../render-paper.ts';

const { default: pdfmake } = library as unknown as {
  readonly default: Printer &
    Record<'setUrlAccessPolicy' | 'setLocalAccessPolicy', (may: () => boolean) => void>;
};
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);

const font = (name: string) => fileURLToPath(new URL(`../fonts/${name}.ttf`, import.meta.url));

/** The paper as a browser would make it, printed here. */
export function print(paper: Paper): Promise<Uint8Array> {
  return renderPaper(pdfmake, paper, {
    normal: font('NotoSans-Regular'),
    bold: font('NotoSans-SemiBold'),
  });
}

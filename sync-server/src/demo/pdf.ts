import { invariant } from 'shared-domain/kernel';

/** The faces every reader of PDF has, so that none is embedded. */
export type Face = 'Helvetica' | 'Helvetica-Bold' | 'Times-Roman' | 'Times-Bold' | 'Courier';

export type PageItem =
  | {
      readonly is: 'text';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly text: string;
      readonly face: Face;
      readonly ink: Ink;
    }
  | {
      readonly is: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly ink: Ink;
    };

/** Red, green and blue from 0 to 1. */
export type Ink = readonly [number, number, number];

const faces: readonly Face[] = ['Helvetica', 'Helvetica-Bold', 'Times-Roman', 'Times-Bold', 'Courier'];

/** One page of A4, measured in points from its lower left corner. The same bytes for the same items, always. */
export function onePagePdf(title: string, items: readonly PageItem[]): Uint8Array<ArrayBuffer> {
  const content = items.map(drawn).join('\n');
  const fonts = faces.map((_, index) => `/F${index} ${5 + index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << ${fonts} >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...faces.map((face) => `<< /Type /Font /Subtype /Type1 /BaseFont /${face} /Encoding /WinAnsiEncoding >>`),
    `<< /Title (${escaped(title)}) /Producer (KoproGo demo) >>`,
  ];
  return Uint8Array.from(Buffer.from(withTable(objects), 'latin1'));
}

function withTable(objects: readonly string[]): string {
  let file = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>`;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${rows}${trailer}\nstartxref\n${file.length}\n%%EOF\n`;
}

function drawn(item: PageItem): string {
  const ink = item.ink.map((part) => part.toFixed(2)).join(' ');
  if (item.is === 'box') {
    return `${ink} rg ${[item.x, item.y, item.width, item.height].map((one) => one.toFixed(1)).join(' ')} re f`;
  }
  const font = `/F${faces.indexOf(item.face)} ${item.size} Tf`;
  return `BT ${ink} rg ${font} ${item.x.toFixed(1)} ${item.y.toFixed(1)} Td (${escaped(item.text)}) Tj ET`;
}

// Latin 1 is most of WinAnsi; what Windows added lies between 0x80 and 0x9f.
const added: Readonly<Record<string, string>> = {
  '€': '\x80',
  Œ: '\x8c',
  '‘': '\x91',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
  '–': '\x96',
  '—': '\x97',
  œ: '\x9c',
  '\u202f': '\xa0',
};

function escaped(text: string): string {
  const bytes = text.replace(/[^\x20-\x7e\xa0-\xff]/g, (sign) => {
    const found = added[sign];
    invariant(found !== undefined, `the faces of PDF have no ${sign}`);
    return found;
  });
  return bytes.replace(/[\\()]/g, '\\$&');
}

// Thousandths of the size, Helvetica from blank to tilde; figures are as wide in bold, which is all that is aligned right.
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** How wide a line of Helvetica is, in points. */
export function widthOf(text: string, size: number): number {
  let thousandths = 0;
  for (const sign of text.replace(/[\u202f\u00a0]/g, ' ').normalize('NFD')) {
    if (!/\p{M}/u.test(sign)) thousandths += widths[sign.charCodeAt(0) - 32] ?? 556;
  }
  return (thousandths * size) / 1000;
}

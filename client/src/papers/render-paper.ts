import type { CustomTableLayout, TCreatedPdf, TDocumentDefinitions } from 'pdfmake/interfaces';
import { defaultStyle, line, mm, pageMargins, quiet, styles } from './look.ts';
import type { Paper } from './paper.ts';

/** pdfmake, in a browser's worker or in Node. */
export type Printer = {
  setFonts(fonts: Record<string, { readonly normal: string; readonly bold: string }>): void;
  setTableLayouts(layouts: Record<string, CustomTableLayout>): void;
  createPdf(definition: TDocumentDefinitions): TCreatedPdf;
};

/** Two weights: addresses in a browser, paths in Node. */
export type PaperFonts = { readonly normal: string; readonly bold: string };

export async function renderPaper(printer: Printer, paper: Paper, fonts: PaperFonts): Promise<Uint8Array> {
  // pdfmake writes into what it is given.
  printer.setFonts({ Noto: { ...fonts } });
  printer.setTableLayouts({ rules });
  return await printer.createPdf(definitionOf(structuredClone(paper))).getBuffer();
}

function definitionOf({
  title,
  language,
  watermark,
  foot,
  pageOf,
  content,
  isWide = false,
}: Paper): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageOrientation: isWide ? 'landscape' : 'portrait',
    pageMargins,
    defaultStyle: isWide ? { ...defaultStyle, fontSize: 7.5 } : defaultStyle,
    styles,
    language,
    displayTitle: true,
    info: { title, creator: 'KoproGo', producer: 'KoproGo' },
    content,
    // A heading is not left alone at the foot of a page.
    pageBreakBefore: (node, around) =>
      node.headlineLevel === 1 && around.getFollowingNodesOnPage().length === 0,
    footer: (page, pages) => ({
      margin: [pageMargins[0], mm(8), pageMargins[2], 0],
      fontSize: 8,
      color: quiet,
      columns: [
        { text: foot, width: '*' },
        {
          text: pageOf.replace('{page}', String(page)).replace('{pages}', String(pages)),
          width: 'auto',
          alignment: 'right',
        },
      ],
    }),
    ...(watermark === null
      ? {}
      : {
          watermark: {
            text: watermark,
            color: '#1b1b1f',
            opacity: 0.06,
            bold: true,
            angle: isWide ? -30 : -50,
          },
        }),
  };
}

const rules: CustomTableLayout = {
  hLineWidth: (row, { table }) => (row === 0 || row === table.body.length ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => line,
  paddingLeft: (column) => (column === 0 ? 0 : 6),
  paddingRight: (column, { table }) => (column === (table.widths?.length ?? 0) - 1 ? 0 : 6),
  paddingTop: () => 3,
  paddingBottom: () => 2,
};

import type { Paper } from './paper.ts';
import type { PaperFonts } from './render-paper.ts';

/** What the page asks of the worker, one paper at a time. */
export type PaperWish = { readonly paper: Paper; readonly fonts: PaperFonts };

export type PaperAnswer =
  | { readonly is: 'made'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly is: 'failed'; readonly why: string };

import { readSheet } from 'read-excel-file/universal';

/** The cells of a file as texts; its first tab where it has several. */
export type SheetFile =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'cells'; readonly cells: string[][] }
  | { readonly is: 'refused'; readonly why: 'tooLarge' | 'unreadable' };

const mostBytes = 10 * 1024 * 1024;

export async function readSheetFile(file: File): Promise<SheetFile> {
  if (file.size > mostBytes) return { is: 'refused', why: 'tooLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(file);
  // An XLS of before 2007, a PDF, a picture: nothing of it is text.
  if (startsWith(bytes, [0xd0, 0xcf]) || (!isWide(bytes) && bytes.includes(0)))
    return { is: 'refused', why: 'unreadable' };
  return { is: 'text', text: decoded(bytes) };
}

async function readXlsx(file: File): Promise<SheetFile> {
  try {
    const rows = await readSheet(file);
    return { is: 'cells', cells: rows.map((row) => row.map(textOf)) };
  } catch {
    // The library throws of its own kinds for every way a file can be broken: to the person they are one.
    return { is: 'refused', why: 'unreadable' };
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

function decoded(bytes: Uint8Array): string {
  if (isWide(bytes)) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Excel's « Unicode text ». */
function isWide(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}

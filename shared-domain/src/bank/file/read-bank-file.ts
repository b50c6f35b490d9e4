import { decodeText } from '../../kernel/decode-text.ts';
import { accept, type Result, refuse } from '../../kernel/result.ts';
import type { BankFile, BankStatement, FileRefusal, Finding } from './bank-statement.ts';
import { isXml, readCamt, sliceCamt } from './camt/read-camt.ts';
import { isCoda, isOldCoda, readCoda } from './coda/read-coda.ts';
import { sliceCoda } from './coda/slice-coda.ts';
import { largestBankFile } from './limits.ts';

/** A statement and the part of its file that says so: `readBankStatement(source)` gives it back. */
export type BankSlice = {
  readonly iban: string | null;
  readonly source: string;
  readonly statement: BankStatement;
};

// Marks of direction and what controls a terminal: a blank instead keeps the columns where they are. One plain class of
// characters: with `\p{Cc}` and an exception for ends of line, a large file takes twice as long.
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  /[\0-\t\v\f\x0e-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Below it nothing is composed of two. */
const combining = /[\u0300-\uffff]/;

/**
 * [BNK-1] Reads a bank's file, CODA or CAMT.053, on a phone and on the server alike. Refused is what holds nothing to use;
 * everything else that is odd is a finding beside what was read.
 */
export function readBankFile(bytes: Uint8Array): Result<BankFile, FileRefusal> {
  const decoded = textOf(bytes);
  if (!decoded.ok) return decoded;
  const read = readText(decoded.value.text);
  if (!read.ok) return read;
  const mixed: Finding[] = decoded.value.mixed ? [{ code: 'bankFile.mixedEncoding', line: null }] : [];
  return accept({ ...read.value, findings: [...mixed, ...read.value.findings] });
}

/** One statement read again from its part of the file, `source` of `sliceBankFile`: the same on every device. */
export function readBankStatement(source: string): Result<BankStatement, FileRefusal> {
  const read = readText(printable(source));
  if (!read.ok) return read;
  const [statement] = read.value.statements;
  return statement ? accept(statement) : refuse({ code: 'bankFile.unreadable' });
}

/** [BNK-12] Cuts a file into its statements, each with what is needed to read it alone. */
export function sliceBankFile(bytes: Uint8Array): Result<BankSlice[], FileRefusal> {
  const decoded = textOf(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const read = readText(text);
  if (!read.ok) return read;
  const slices = (isXml(text) ? sliceCamt : sliceCoda)(text).flatMap((source) => {
    const one = readBankStatement(source);
    return one.ok ? [{ iban: one.value.iban, source, statement: one.value }] : [];
  });
  return accept(slices);
}

function textOf(bytes: Uint8Array): Result<{ text: string; mixed: boolean }, FileRefusal> {
  if (bytes.length > largestBankFile) {
    return refuse({ code: 'bankFile.tooLarge', params: { megabytes: largestBankFile / 1024 / 1024 } });
  }
  const { text, mixed } = decodeText(bytes);
  return accept({ text: printable(text), mixed });
}

/** [BNK-2] Nothing but letters and ends of line, composed. */
function printable(text: string): string {
  const letters = text.replace(unprintable, ' ');
  return combining.test(letters) ? letters.normalize('NFC') : letters;
}

function readText(text: string): Result<BankFile, FileRefusal> {
  if (isXml(text)) return readCamt(text);
  if (!isCoda(text)) return refuse({ code: 'bankFile.notABankFile' });
  if (isOldCoda(text)) return refuse({ code: 'bankFile.oldVersion' });
  const file = readCoda(text);
  return file.statements.length > 0 ? accept(file) : refuse({ code: 'bankFile.unreadable' });
}

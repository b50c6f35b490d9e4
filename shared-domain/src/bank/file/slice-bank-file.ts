import { accept, type Result, refuse } from '../../kernel/result.ts';
import type { BankStatement, FileRefusal } from './bank-statement.ts';
import { isCoda } from './coda/read-coda.ts';
import { sliceCoda } from './coda/slice-coda.ts';
import { readBankStatement, textOf } from './read-bank-file.ts';

/** A statement and the part of its file that says so: `readBankStatement(source)` gives it back. */
export type BankSlice = {
  readonly iban: string | null;
  readonly source: string;
  readonly statement: BankStatement;
};

/** [BNK-12] Cuts a file into its statements, each with what is needed to read it alone. */
export function sliceBankFile(bytes: Uint8Array): Result<BankSlice[], FileRefusal> {
  const decoded = textOf(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  if (!isCoda(text)) return refuse({ code: 'bankFile.notABankFile' });
  const slices = sliceCoda(text).flatMap((source) => {
    const read = readBankStatement(source);
    return read.ok ? [{ iban: read.value.iban, source, statement: read.value }] : [];
  });
  return slices.length > 0 ? accept(slices) : refuse({ code: 'bankFile.unreadable' });
}

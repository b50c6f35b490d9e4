import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyStatement } from '../testing/arbitrary-statement.ts';
import { statementOf } from '../testing/statement-of.ts';
import { writeCoda, writeCodaFiles } from '../testing/write-coda.ts';
import { largestBankFile } from './limits.ts';
import { readBankFile, readBankStatement, sliceBankFile } from './read-bank-file.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const account = 'BE68539007547034';
const simple = statementOf({ account, closedOn: '2026-03-02', sequence: '042' }, [
  { amount: 25_000, bookedOn: '2026-03-02', from: 'RENE MULLER', text: 'Café €' },
]);

test('[BNK-1] what is no bank file is refused, by what it holds', () => {
  const refusals = [
    ['%PDF-1.7', 'bankFile.notABankFile'],
    ['', 'bankFile.notABankFile'],
    ['<html></html>', 'bankFile.notABankFile'],
    [writeCoda([simple]).split('\r\n')[0] ?? '', 'bankFile.unreadable'],
    [writeCoda([simple]).replace('2\r\n', '1\r\n'), 'bankFile.oldVersion'],
  ] as const;
  for (const [text, code] of refusals) {
    expect(readBankFile(bytesOf(text))).toMatchObject({ ok: false, refusal: { code } });
    expect(sliceBankFile(bytesOf(text)).ok).toBe(false);
  }
  expect(readBankStatement('').ok).toBe(false);
  const large = new Uint8Array(largestBankFile + 1);
  const refusal = { code: 'bankFile.tooLarge', params: { megabytes: 20 } };
  expect(readBankFile(large)).toEqual({ ok: false, refusal });
  expect(sliceBankFile(large)).toEqual({ ok: false, refusal });
});

test('[BNK-2] Windows-1252 and UTF-8 give the same statement; a mixed file is told', () => {
  const text = writeCoda([simple]).replace('RENE MULLER', 'RENÉ MÜLLER');
  const windows = Uint8Array.from([...text].map((sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0))));
  const expected = readBankFile(bytesOf(text));
  expect(readBankFile(windows)).toEqual(expected);
  expect(expected.ok && expected.value.statements[0]?.movements[0]).toMatchObject({
    counterparty: { name: 'RENÉ MÜLLER' },
    communication: { text: 'Café €' },
  });
  const mixed = readBankFile(Uint8Array.from([...bytesOf(text), 0xe9]));
  expect(mixed.ok && mixed.value.findings[0]).toEqual({ code: 'bankFile.mixedEncoding', line: null });
});

test('[BNK-2] control characters and marks of direction become blanks, the columns stay', () => {
  const read = readBankFile(bytesOf(writeCoda([simple]).replace('RENE', 'R\u202e\u0000E')));
  expect(read.ok && read.value.statements[0]?.movements[0]?.counterparty.name).toBe('R E MULLER');
});

test('[BNK-12] each statement of a file is read alone with the same result', () => {
  fc.assert(
    fc.property(fc.array(anyStatement, { minLength: 1, maxLength: 4 }), fc.boolean(), (statements, apart) => {
      const bytes = bytesOf((apart ? writeCodaFiles : writeCoda)(statements));
      const [file, slices] = [readBankFile(bytes), sliceBankFile(bytes)];
      if (!file.ok || !slices.ok) throw new Error('a written file is read');
      expect(slices.value.map(({ statement }) => statement)).toEqual(file.value.statements);
      for (const { source, statement, iban } of slices.value) {
        expect(readBankStatement(source)).toEqual({ ok: true, value: statement });
        expect(iban).toBe(statement.iban);
      }
    }),
    { numRuns: 50 },
  );
});

test('[BNK-1] no bytes make reading fail otherwise than by a refusal', () => {
  const start = bytesOf(writeCoda([simple]));
  const noise = fc.array(fc.tuple(fc.nat(start.length - 1), fc.integer({ min: 0, max: 255 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(fc.uint8Array(), noise, (any, changes) => {
      const damaged = Uint8Array.from(start);
      for (const [at, byte] of changes) damaged[at] = byte;
      for (const bytes of [any, damaged, Uint8Array.from([...damaged, ...any])]) {
        const file = readBankFile(bytes);
        expect(sliceBankFile(bytes).ok).toBe(file.ok);
      }
    }),
  );
});

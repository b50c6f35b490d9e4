import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyStatement } from '../../testing/arbitrary-statement.ts';
import { movementOf, statementOf } from '../../testing/statement-of.ts';
import { writeCoda, writeCodaFiles } from '../../testing/write-coda.ts';
import type { BankStatement, Finding } from '../bank-statement.ts';
import { readBankFile } from '../read-bank-file.ts';

const account = 'BE68539007547034';
const read = (text: string) => {
  const file = readBankFile(new TextEncoder().encode(text));
  if (!file.ok) throw new Error(file.refusal.code);
  return file.value;
};
const one = (text: string): BankStatement => read(text).statements[0] as BankStatement;
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const simple = statementOf(
  { account, closedOn: '2026-03-02', sequence: '042', oldBalance: 100_000, holder: 'ACP LES TILLEULS' },
  [
    {
      amount: 25_000,
      bookedOn: '2026-03-02',
      from: 'DUPONT MARIE',
      iban: 'BE71096123456769',
      digits: '202600012320',
    },
    { amount: -12_100, bookedOn: '2026-03-02', from: 'ELEVA', text: 'Facture 2026-118', valueOn: null },
  ],
);
const lines = (text: string) => text.split('\r\n').filter(Boolean);

test('[BNK-3] what is written is read again: all records, fields and accounts', () => {
  fc.assert(
    fc.property(anyStatement, (statement) => {
      expect(read(writeCoda([statement]))).toEqual({ statements: [statement], findings: [] });
    }),
    { numRuns: 300 },
  );
});

test('[BNK-3] several statements between one header and trailer, or several files in one, are read alike', () => {
  fc.assert(
    fc.property(fc.array(anyStatement, { minLength: 2, maxLength: 4 }), (statements) => {
      const alike = statements.map((statement) => ({ ...statement, duplicate: false }));
      expect(read(writeCodaFiles(alike))).toEqual({ statements: alike, findings: [] });
      const together = alike.map((statement) => ({ ...statement, totals: null }));
      expect(read(writeCoda(alike))).toEqual({ statements: together, findings: [] });
    }),
    { numRuns: 50 },
  );
});

test('[BNK-3] ends of line, a missing last one, blanks cut off and no lines at all make no difference', () => {
  const written = writeCoda([simple]);
  const expected = { statements: [simple], findings: [] };
  const shapes = [
    written.replaceAll('\r\n', '\n'),
    written.replaceAll('\r\n', '\r'),
    written.trimEnd(),
    written.replaceAll('\r\n', ''),
    written.replace(/ +\r\n/g, '\r\n'),
    written.replaceAll('\r\n', '\n\n'),
    `\ufeff${written}`,
    `${written}\u001a`,
  ];
  for (const shape of shapes) expect(read(shape)).toEqual(expected);
});

test('[BNK-3] the four structures of an account: Belgian digits, foreign number, Belgian IBAN, foreign IBAN', () => {
  const statement = (number: string, iban: string | null) =>
    statementOf({ account: number, iban, closedOn: '2026-03-02', sequence: '001' }, [
      { amount: 1, bookedOn: '2026-03-02' },
    ]);
  const known: [string, string | null][] = [
    ['539007547034', account],
    ['12-34567/A', null],
    [account, account],
    ['DE89370400440532013000', 'DE89370400440532013000'],
  ];
  for (const [number, iban] of known)
    expect(one(writeCoda([statement(number, iban)]))).toEqual(statement(number, iban));
  const wrong = one(writeCoda([statement(account, account)]).replaceAll(account, 'BE68539007547035'));
  expect([wrong.iban, wrong.account, codes(wrong.findings)]).toEqual([
    null,
    'BE68539007547035',
    ['bankFile.accountCheck'],
  ]);
});

test('[BNK-3] a duplicate, one application and free messages are told', () => {
  const given = { ...simple, duplicate: true, application: '00127' };
  const text = lines(writeCoda([given]))
    .toSpliced(-1, 0, `4 00010001${' '.repeat(22)}VOTRE BANQUE FERME LE 1ER MAI`)
    .join('\n');
  const { statements, findings } = read(text);
  expect(statements[0]).toMatchObject({ duplicate: true, application: '00127' });
  expect([codes(statements[0]?.findings ?? []), findings]).toEqual([['bankFile.oneApplication'], []]);
});

test('[BNK-4] an unknown value date is unknown, a day of the last century is one', () => {
  expect(one(writeCoda([simple])).movements[1]?.valueOn).toBeNull();
  const text = writeCoda([simple]).replace('020326042', '020398042');
  expect(one(text).movements[0]?.valueOn).toBe('2026-03-02');
});

test('[BNK-4] an amount that cannot be read leaves its movement out, a day that cannot takes another', () => {
  const [first, ...rest] = lines(writeCoda([simple]));
  const broken = (from: string, to: string) => one([first, ...rest].join('\n').replace(from, to));
  const without = broken('0000000000250000', '000000000O250000');
  expect([without.movements.length, codes(without.findings)]).toEqual([
    1,
    ['bankFile.badLine', 'bankFile.balanceDiffers'],
  ]);
  expect(codes(broken('0000000000250000', '0000000000250001').findings)[0]).toBe('bankFile.badLine');
  const other = broken('02032600001', '32032600001');
  expect([other.movements[0]?.bookedOn, codes(other.findings)]).toEqual(['2026-03-02', ['bankFile.badLine']]);
});

test('[BNK-5] only detail 0000 is summed; details stand below their movement', () => {
  const details = [25_000, 30_000].map((amount, at) =>
    movementOf({ amount, bookedOn: '2026-03-02', code: '50150000', digits: '202600012320' }, at + 1),
  );
  const global = { amount: 55_000, bookedOn: '2026-03-02', code: '10150000', details };
  const statement = statementOf({ account, closedOn: '2026-03-02', sequence: '001' }, [global]);
  expect(one(writeCoda([statement]))).toEqual(statement);
  const short = statementOf({ account, closedOn: '2026-03-02', sequence: '001' }, [
    { ...global, amount: 60_000 },
  ]);
  expect(one(writeCoda([short])).findings).toEqual([
    { code: 'bankFile.detailsDiffer', line: 3, params: { expectedAmount: 60_000, foundAmount: 55_000 } },
  ]);
});

test('[BNK-5] a detail whose movement is lost is no movement', () => {
  const text = writeCoda([simple]).replace('2100010000', '2100010001');
  const statement = one(text);
  expect([statement.movements.length, codes(statement.findings)]).toEqual([
    1,
    ['bankFile.unknownRecord', 'bankFile.unknownRecord', 'bankFile.unknownRecord', 'bankFile.balanceDiffers'],
  ]);
});

const communicated = (type: string, data: string) => {
  const text = writeCoda([
    statementOf({ account, closedOn: '2026-03-02', sequence: '001' }, [
      { amount: 1, bookedOn: '2026-03-02', from: 'X' },
    ]),
  ]);
  const rows = lines(text).map((line) => {
    if (line.startsWith('21'))
      return `${line.slice(0, 61)}1${type}${data.slice(0, 50).padEnd(50)}${line.slice(115)}`;
    if (line.startsWith('22'))
      return `${line.slice(0, 10)}${data.slice(50, 103).padEnd(53)}${line.slice(63)}`;
    return line.startsWith('23')
      ? `${line.slice(0, 82)}${data.slice(103).padEnd(43)}${line.slice(125)}`
      : line;
  });
  return one(rows.join('\n'));
};
const communicationOf = (type: string, data: string) => communicated(type, data).movements[0]?.communication;

test('[BNK-6] the communications banks structure: 100, 101, 102, 105 and the others', () => {
  const structured = { structured: '202600012320', valid: true, rf: null, text: '' };
  expect(communicationOf('101', '202600012320')).toEqual(structured);
  expect(communicationOf('102', '202600012320')).toEqual(structured);
  expect(communicationOf('105', `${'0'.repeat(45)}202600012320`)).toEqual(structured);
  expect(communicationOf('100', 'RF18539007547034')).toEqual({
    structured: null,
    valid: false,
    rf: 'RF18539007547034',
    text: '',
  });
  expect(communicationOf('100', 'RF19539007547034')).toEqual({
    structured: null,
    valid: false,
    rf: null,
    text: 'RF19539007547034',
  });
  expect(communicationOf('114', 'CARD 1234   X')).toEqual({
    structured: null,
    valid: false,
    rf: null,
    text: 'CARD 1234 X',
  });
  expect(communicationOf('101', '20260001232')?.text).toBe('20260001232');
});

test('[BNK-6] digits whose check fails are kept as they came, and told', () => {
  const statement = communicated('101', '000003505158');
  expect(statement.movements[0]?.communication).toEqual({
    structured: '000003505158',
    valid: false,
    rf: null,
    text: '',
  });
  expect(statement.findings).toEqual([
    { code: 'bankFile.communicationCheck', line: 3, params: { digits: '000003505158' } },
  ]);
});

test('[BNK-7] a direct debit that came back tells its mandate and why', () => {
  const data = `0203261130${''.padEnd(34)}${'MANDAT-2B'.padEnd(35)}${'Appel T1'.padEnd(62)}2MS03`;
  expect(communicated('127', data).movements[0]).toMatchObject({
    mandate: 'MANDAT-2B',
    returned: true,
    reason: 'MS03',
  });
  expect(communicationOf('127', data)?.text).toBe('Appel T1');
  const paid = communicated('127', data.replace('2MS03', '     ').replace('0203261130', '0203261100'))
    .movements[0];
  expect([paid?.returned, paid?.reason]).toEqual([false, null]);
  const unexplained = communicated('127', data.replace('2MS03', '     ')).movements[0];
  expect([unexplained?.returned, unexplained?.reason]).toEqual([true, null]);
  for (const code of ['00503127', '00505127', '00154000']) {
    const statement = statementOf({ account, closedOn: '2026-03-02', sequence: '001' }, [
      { amount: -1, bookedOn: '2026-03-02', code, returned: true },
    ]);
    expect(one(writeCoda([statement]))).toEqual(statement);
  }
  const plain = statementOf({ account, closedOn: '2026-03-02', sequence: '001' }, [
    { amount: 1, bookedOn: '2026-03-02', returned: true, reason: 'AC01' },
  ]);
  expect(one(writeCoda([plain]))).toEqual(plain);
});

test('[BNK-10] a file without movements has a header, a balance and a trailer', () => {
  const empty = statementOf({
    account,
    closedOn: '2026-03-02',
    sequence: '043',
    oldBalance: 112_900,
    openedOn: '2026-03-01',
  });
  expect(lines(writeCoda([empty]))).toHaveLength(3);
  expect(read(writeCoda([empty]))).toEqual({ statements: [empty], findings: [] });
});

test('[BNK-11] balance, sums and counts that do not tie are told, and the rest is used', () => {
  const text = writeCoda([simple]).replace('0000000001129000', '0000000001129990');
  expect(one(text).findings).toEqual([
    { code: 'bankFile.balanceDiffers', line: 9, params: { expectedAmount: 112_999, foundAmount: 112_900 } },
  ]);
  const rows = lines(writeCoda([simple]));
  const without = read(rows.filter((row) => !row.startsWith('210002')).join('\n'));
  expect(codes(without.findings)).toEqual(['bankFile.countDiffers', 'bankFile.totalsDiffer']);
  expect(without.statements[0]?.movements).toHaveLength(1);
});

test('[BNK-11] a file cut anywhere is read as far as it goes and says so, never failing', () => {
  const text = writeCoda([simple, { ...simple, sequence: '043' }]);
  for (let length = 0; length < text.length - 80; length += 7) {
    const file = readBankFile(new TextEncoder().encode(text.slice(0, length)));
    if (!file.ok) expect(file.refusal.code).toMatch(/^bankFile\.(unreadable|notABankFile)$/);
    else
      expect([
        ...codes(file.value.findings),
        ...file.value.statements.flatMap((found) => codes(found.findings)),
      ]).not.toEqual([]);
    const tail = readBankFile(new TextEncoder().encode(text.slice(length)));
    if (tail.ok && length > 0) expect(codes(tail.value.findings)).not.toEqual([]);
  }
});

test('[BNK-11] a trailer that announces another file is not the last', () => {
  const text = writeCoda([simple]).trimEnd().slice(0, -1);
  expect(codes(read(`${text}1`).findings)).toEqual(['bankFile.truncated']);
  expect(read(`${text}1\n${text}2`).findings).toEqual([]);
});

test('[BNK-11] an unknown record, a second closing and a foreign currency are told with their line', () => {
  const rows = lines(writeCoda([{ ...simple, currency: 'USD' }]));
  const { findings } = one(rows.toSpliced(3, 0, '7 something').join('\n'));
  expect(findings).toEqual([
    { code: 'bankFile.unknownRecord', line: 4 },
    { code: 'bankFile.foreignCurrency', line: 2, params: { currency: 'USD' } },
  ]);
  const closing = rows.find((row) => row.startsWith('8')) ?? '';
  expect(codes(one(rows.toSpliced(-1, 0, closing).join('\n')).findings)).toContain('bankFile.unknownRecord');
});

test('[BNK-3] records 31 to 33 name the counterparty where record 23 does not, and tell the rest', () => {
  const rows = lines(writeCoda([simple]));
  const more = [
    `3100010001${' '.repeat(29)}1001SYNDIC DES TILLEULS`,
    `3200010001RUE HAUTE 1${' '.repeat(24)}1000 BRUXELLES`,
    `3100010002${' '.repeat(29)}1005IDENTIFICATION`,
    '3200010002SUITE',
    '3300010002FIN',
  ];
  const nameless = rows.map((row) =>
    row.startsWith('230001') ? `${row.slice(0, 47)}${' '.repeat(81)}` : row,
  );
  const [first] = one(nameless.toSpliced(5, 0, ...more).join('\n')).movements;
  expect(first?.counterparty).toMatchObject({
    name: 'SYNDIC DES TILLEULS',
    address: 'RUE HAUTE 1, 1000 BRUXELLES',
    iban: 'BE71096123456769',
  });
  expect(first?.information).toBe('IDENTIFICATION\nSUITE\nFIN');
  const named = one(rows.toSpliced(5, 0, ...more).join('\n')).movements[0];
  expect(named?.counterparty.name).toBe('DUPONT MARIE');
});

test('[BNK-4] days of the last century, a sequence of the paper alone, a trailer without sums', () => {
  const old = one(writeCoda([simple]).replaceAll('020326', '020398'));
  expect([old.closedOn, old.movements[0]?.bookedOn]).toEqual(['1998-03-02', '1998-03-02']);
  const rows = lines(writeCoda([simple]));
  const paper = rows.map((row) => (row.startsWith('12') ? `${row.slice(0, 125)}   ` : row));
  expect(one(paper.join('\n')).sequence).toBe('042');
  const without = rows.map((row) => (row.startsWith('9') ? `${row.slice(0, 22)}${' '.repeat(105)}2` : row));
  const file = read(without.join('\n'));
  expect([file.statements[0]?.totals, codes(file.findings)]).toEqual([null, ['bankFile.totalsDiffer']]);
});

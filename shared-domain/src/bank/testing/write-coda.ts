import { sum } from '../../kernel/cents.ts';
import type { BankStatement, Movement } from '../file/bank-statement.ts';
import { movementRows } from './coda-movement-rows.ts';
import { amount, day, row, sign } from './coda-row.ts';

/**
 * A CODA text as a bank would write it, for tests and the demo: statements of one file between a header and a trailer.
 * `readBankFile` gives the same statements back.
 */
export function writeCoda(statements: readonly BankStatement[]): string {
  const bodies = statements.map(statementRows);
  const rows = bodies.flat();
  const counted = rows.filter((text) => /^[1238]/.test(text)).length;
  return [headerRow(statements[0]), ...rows, trailerRow(statements, counted)]
    .map((text) => `${text}\r\n`)
    .join('');
}

/** Several files one after the other, as banks send the statements of several accounts. */
export function writeCodaFiles(statements: readonly BankStatement[]): string {
  return statements.map((statement) => writeCoda([statement])).join('');
}

function headerRow(statement: BankStatement | undefined): string {
  return row(
    [1, 5, '00000'],
    [6, 11, day(statement?.closedOn ?? null)],
    [12, 14, statement?.iban?.startsWith('BE') ? statement.iban.slice(4, 7) : '000'],
    [15, 16, '05'],
    [17, 17, statement?.duplicate ? 'D' : ' '],
    [35, 60, statement?.holder ?? ''],
    [61, 71, 'DEMOBEBB'],
    [84, 88, statement?.application ?? '00000'],
    [128, 128, '2'],
  );
}

function statementRows(statement: BankStatement): string[] {
  const { movements, newBalance } = statement;
  const rows = movements.flatMap((movement, at) => movementRows(movement, String(at + 1).padStart(4, '0')));
  return newBalance === null || movements.length === 0
    ? [openingRow(statement), ...rows]
    : [openingRow(statement), ...rows, closingRow(statement, newBalance)];
}

/** Structure and account, 37 columns of it with the currency. */
function accountOf({ account, iban, currency }: BankStatement): [structure: string, account: string] {
  if (iban !== account && /^\d{12}$/.test(account)) return ['0', `${account} ${currency}`];
  if (iban === null) return ['1', account.padEnd(34) + currency];
  return [iban.startsWith('BE') ? '2' : '3', account.padEnd(34) + currency];
}

function openingRow(statement: BankStatement): string {
  const [structure, account] = accountOf(statement);
  const { oldBalance, openedOn, holder, sequence } = statement;
  return row(
    [1, 2, `1${structure}`],
    [3, 5, sequence],
    [6, 42, account],
    [43, 43, sign(oldBalance ?? 0)],
    [44, 58, amount(oldBalance ?? 0)],
    [59, 64, day(openedOn)],
    [65, 90, holder],
    [126, 128, sequence],
  );
}

function closingRow(statement: BankStatement, newBalance: number): string {
  return row(
    [1, 1, '8'],
    [2, 4, statement.sequence],
    [5, 41, accountOf(statement)[1]],
    [42, 42, sign(newBalance)],
    [43, 57, amount(newBalance)],
    [58, 63, day(statement.closedOn)],
    [128, 128, '0'],
  );
}

function trailerRow(statements: readonly BankStatement[], counted: number): string {
  const amounts = statements.flatMap(({ movements }) => movements.map((one: Movement) => one.amount));
  return row(
    [1, 1, '9'],
    [17, 22, String(counted).padStart(6, '0')],
    [23, 37, amount(sum(amounts.filter((one) => one < 0)))],
    [38, 52, amount(sum(amounts.filter((one) => one > 0)))],
    [128, 128, '2'],
  );
}

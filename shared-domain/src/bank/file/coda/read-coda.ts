import { type Cents, sum } from '../../../kernel/cents.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { bbanOf, ibanOf } from '../account-number.ts';
import type { BankFile, BankStatement, Finding, Movement, Totals } from '../bank-statement.ts';
import { amountAt, columns, dayAt, type Line, unsignedAmountAt, words } from './fields.ts';
import { groupLines, linesOf, type RawFile, type RawMovement, type RawStatement } from './group-lines.ts';
import { type Day, readMovement } from './read-movement.ts';

const epoch: LocalDate = '1970-01-01';

/** Whether a text is a CODA file, even one that lost its beginning. */
export function isCoda(text: string): boolean {
  return /^00000\d{6}/m.test(text) || /^1[0-3]\d{3}.{37}[01]\d{15}/m.test(text);
}

/** Whether it is of version 1, laid out in another way. */
export function isOldCoda(text: string): boolean {
  return /^0[^\r\n]{126}1/.test(text.trimStart());
}

/** [BNK-3] Reads a CODA text of version 2; everything odd is a finding, nothing is an error. */
export function readCoda(text: string): BankFile {
  const findings: Finding[] = [];
  const statements: BankStatement[] = [];
  const files = groupLines(linesOf(text), findings);
  for (const file of files) {
    const read = file.statements.map((statement) => readStatement(statement, file));
    statements.push(...read);
    checkTrailer(file, read, findings);
  }
  const last = files.at(-1)?.trailer;
  if (last && columns(last, 128, 128) === '1') {
    findings.push({ code: 'bankFile.truncated', line: last.number });
  }
  return { statements, findings };
}

function readStatement(raw: RawStatement, file: RawFile): BankStatement {
  const findings = [...raw.findings];
  const account = accountOf(raw.opening);
  const iban = ibanOf(account.number);
  const oldBalance = amountAt(raw.opening, 43);
  const closedOn = closingDay(raw, file);
  const movements = movementsOf(raw, { closedOn, findings });
  const application = file.header ? columns(file.header, 84, 88).trim() : '';
  const statement: BankStatement = {
    format: 'coda',
    account: account.number,
    iban,
    currency: account.currency,
    holder: words(raw.opening, 65, 90),
    sequence: columns(raw.opening, 126, 128).trim() || columns(raw.opening, 3, 5).trim(),
    openedOn: dayAt(raw.opening, 59),
    closedOn,
    oldBalance,
    newBalance: newBalanceOf(raw, oldBalance),
    totals: file.statements.length === 1 ? totalsOf(file.trailer) : null,
    duplicate: file.header !== null && columns(file.header, 17, 17) === 'D',
    application: application === '' || application === '00000' ? null : application,
    movements,
    findings,
  };
  checkStatement(statement, raw, findings);
  return statement;
}

function movementsOf(raw: RawStatement, day: Day): Movement[] {
  const movements: Movement[] = [];
  for (const one of raw.movements) {
    const movement = readMovement(one, movements.length + 1, day);
    if (!movement) continue;
    movements.push(movement);
    checkDetails(one, movement, day.findings);
  }
  return movements;
}

/** [BNK-5] Globalised movements of type 1 to 3 are the sum of their details of type 5 to 7. */
function checkDetails({ first }: RawMovement, { code, amount, details }: Movement, findings: Finding[]) {
  if (!/^[123]/.test(code)) return;
  const own = details.filter((detail) => Number(detail.code.charAt(0)) === Number(code.charAt(0)) + 4);
  const found = sum(own.map((detail) => detail.amount));
  if (own.length === 0 || found === amount) return;
  findings.push({
    code: 'bankFile.detailsDiffer',
    line: first.number,
    params: { expectedAmount: amount, foundAmount: found },
  });
}

/** Structures 0 to 3: Belgian digits, foreign account, Belgian IBAN, foreign IBAN. */
function accountOf(opening: Line): { number: string; currency: string } {
  if (columns(opening, 2, 2) === '0') {
    return { number: bbanOf(columns(opening, 6, 17)), currency: columns(opening, 19, 21).trim() || 'EUR' };
  }
  return { number: bbanOf(columns(opening, 6, 39)), currency: columns(opening, 40, 42).trim() || 'EUR' };
}

/** [BNK-10] A file without movements has no closing record: its balance stays. */
function newBalanceOf(raw: RawStatement, oldBalance: Cents | null): Cents | null {
  if (raw.closing) return amountAt(raw.closing, 42);
  return raw.movements.length === 0 ? oldBalance : null;
}

function closingDay(raw: RawStatement, { header }: RawFile): LocalDate {
  const days = raw.movements.map(({ first }) => dayAt(first, 116) ?? '').sort();
  const closed = raw.closing ? dayAt(raw.closing, 58) : null;
  return closed ?? (days.at(-1) || (header && dayAt(header, 6)) || dayAt(raw.opening, 59)) ?? epoch;
}

function totalsOf(trailer: Line | null): Totals | null {
  if (!trailer) return null;
  const [debit, credit] = [unsignedAmountAt(trailer, 23), unsignedAmountAt(trailer, 38)];
  return debit === null || credit === null ? null : { debit, credit };
}

/** [BNK-11] The old balance and the movements make the new one. */
function checkStatement(statement: BankStatement, raw: RawStatement, findings: Finding[]) {
  const { oldBalance, newBalance, movements, currency, application, account, iban } = statement;
  const line = raw.opening.number;
  if (!raw.closing && raw.movements.length > 0) findings.push({ code: 'bankFile.truncated', line: null });
  if (oldBalance === null) findings.push({ code: 'bankFile.badLine', line });
  if (currency !== 'EUR') findings.push({ code: 'bankFile.foreignCurrency', line, params: { currency } });
  if (iban === null && /^[02]/.test(raw.opening.text.slice(1))) {
    findings.push({ code: 'bankFile.accountCheck', line, params: { account } });
  }
  if (application !== null) {
    findings.push({ code: 'bankFile.oneApplication', line: null, params: { application } });
  } else if (oldBalance !== null && newBalance !== null) {
    const found = oldBalance + sum(movements.map(({ amount }) => amount));
    if (found === newBalance) return;
    const params = { expectedAmount: newBalance, foundAmount: found };
    findings.push({ code: 'bankFile.balanceDiffers', line: raw.closing?.number ?? null, params });
  }
}

/** [BNK-11] The trailer counts the records 1, 2x, 3x and 8 and sums what was debited and credited. */
function checkTrailer(file: RawFile, statements: readonly BankStatement[], findings: Finding[]) {
  const { trailer } = file;
  if (!trailer) {
    findings.push({ code: 'bankFile.truncated', line: null });
    return;
  }
  const line = trailer.number;
  const counted = sum(file.statements.map(({ lines, messages }) => lines.length - messages.length));
  const count = Number(columns(trailer, 17, 22));
  if (count !== counted) {
    findings.push({ code: 'bankFile.countDiffers', line, params: { expected: count, found: counted } });
  }
  const amounts = statements.flatMap(({ movements }) => movements.map(({ amount }) => amount));
  const credit = sum(amounts.filter((amount) => amount > 0));
  const debit = -sum(amounts.filter((amount) => amount < 0));
  const totals = totalsOf(trailer);
  if (totals?.debit === Math.abs(debit) && totals.credit === credit) return;
  findings.push({
    code: 'bankFile.totalsDiffer',
    line,
    params: { debitAmount: Math.abs(debit), creditAmount: credit },
  });
}

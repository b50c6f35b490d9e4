import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BankStatement, readBankFile } from 'shared-domain/bank';
import { euros, formatStructuredCommunication, sum } from 'shared-domain/kernel';
import { type Answer, type Input, OneOf } from './adapter.ts';
import { text } from './read.ts';

export function codaAnswer(input: Input, folder: string): Answer {
  const bytes = readFileSync(resolve(folder, text(input, 'file')));
  const read = readBankFile(bytes);
  if (!read.ok) return { refused: true, error: read.refusal.code };
  const { statements } = read.value;
  const [first] = statements;
  if (!first) return { refused: true };
  const last = statements.at(-1) ?? first;
  return {
    statements: statements.length,
    account: new OneOf(first.account, first.iban, `${first.account} ${first.currency}`),
    currency: first.currency,
    old_balance: money(first.oldBalance),
    new_balance: new OneOf(money(first.newBalance), money(last.newBalance)),
    movements_detail0000: new OneOf(
      first.movements.length,
      sum(statements.map((one) => one.movements.length)),
    ),
    sum_detail0000: new OneOf(euros(total(first)), euros(sum(statements.map(total)))),
    trailer_debit: trailer(statements, 'debit'),
    trailer_credit: trailer(statements, 'credit'),
    balance_ok: statements.every(balances),
    first: firstMovement(first, firstRecord(bytes)),
  };
}

function firstMovement({ movements }: BankStatement, record: string): unknown {
  const [movement] = movements;
  if (!movement) return null;
  const { valueOn } = movement;
  return {
    amount: euros(movement.amount),
    code: movement.code,
    value_date_ddmmyy: valueOn === null ? '000000' : valueOn.slice(2).split('-').reverse().join(''),
    structured: structured(movement.communication.structured, record),
  };
}

/** The digits, or what the record holds where its own mark says that it is structured. */
function structured(digits: string | null, record: string): OneOf {
  const isMarked = record.charAt(61) === '1';
  const field = record.slice(62, 115).trim();
  const raw = isMarked ? [true, 1, '1', field, field.slice(3).trim()] : [false, 0, '0'];
  const read = digits === null ? [null, ''] : [digits, formatStructuredCommunication(digits)];
  return new OneOf(...read, ...raw);
}

/** What the bank added up: for each statement or, where one trailer closes several, for all of them. */
function trailer(statements: readonly BankStatement[], side: 'debit' | 'credit'): unknown {
  const told = statements.flatMap(({ totals }) => (totals ? [euros(totals[side])] : []));
  if (told.length > 0) return new OneOf(...told);
  const sign = side === 'credit' ? 1 : -1;
  const amounts = statements.flatMap(({ movements }) => movements.map(({ amount }) => amount * sign));
  return euros(sum(amounts.filter((amount) => amount > 0)));
}

function firstRecord(bytes: Uint8Array): string {
  const lines = new TextDecoder('windows-1252').decode(bytes).split(/\r?\n/);
  return lines.find((line) => line.startsWith('21') && line.slice(6, 10) === '0000') ?? '';
}

function balances(statement: BankStatement): boolean {
  const { oldBalance, newBalance } = statement;
  return oldBalance !== null && newBalance !== null && oldBalance + total(statement) === newBalance;
}

function total({ movements }: BankStatement): number {
  return sum(movements.map(({ amount }) => amount));
}

function money(amount: number | null | undefined): string | null {
  return amount == null ? null : euros(amount);
}

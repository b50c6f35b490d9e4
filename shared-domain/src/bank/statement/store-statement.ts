import { sha256Hex } from '../../kernel/content-hash.ts';
import type { Id } from '../../kernel/id.ts';
import { yearOf } from '../../kernel/local-date.ts';
import { cleanText } from '../../kernel/plain-text.ts';
import type { BankStatement, Movement } from '../file/bank-statement.ts';
import type { ImportedStatement, StatementLine } from './imported-statement.ts';

type Read = Pick<
  ImportedStatement,
  | 'format'
  | 'holder'
  | 'sequence'
  | 'year'
  | 'openedOn'
  | 'closedOn'
  | 'oldBalance'
  | 'newBalance'
  | 'lines'
  | 'findings'
  | 'sourceHash'
>;

/** What is kept of a statement that was read. Its texts are a bank's: made plain, and no longer than is kept. */
export function storeStatement(read: BankStatement, source: string, known: readonly (Id | null)[]): Read {
  return {
    format: read.format,
    holder: short(read.holder, 140),
    sequence: short(read.sequence, 40),
    year: yearOf(read.closedOn),
    openedOn: read.openedOn,
    closedOn: read.closedOn,
    oldBalance: read.oldBalance,
    newBalance: read.newBalance,
    lines: read.movements.map((movement, at) => ({
      ...storeMovement(movement),
      details: movement.details.map((detail) => ({ ...storeMovement(detail), details: [] })),
      knownIn: known[at] ?? null,
    })),
    findings: read.findings.slice(0, 100).map(({ code, line, params = {} }) => ({
      code,
      line,
      params: Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          typeof value === 'string' ? short(value, 200) : value,
        ]),
      ),
    })),
    sourceHash: sha256Hex(source),
  };
}

function storeMovement(movement: Movement): Omit<StatementLine, 'details' | 'knownIn'> {
  const { counterparty, communication } = movement;
  return {
    index: movement.index,
    amount: movement.amount,
    bookedOn: movement.bookedOn,
    valueOn: movement.valueOn,
    code: short(movement.code, 40),
    counterparty: {
      name: short(counterparty.name, 140),
      account: short(counterparty.account, 40),
      iban: counterparty.iban,
      bic: shortOrNull(counterparty.bic, 11),
      address: short(counterparty.address, 200),
    },
    communication: {
      structured: communication.structured,
      valid: communication.valid,
      rf: shortOrNull(communication.rf, 25),
      text: short(communication.text, 2_000),
    },
    information: short(movement.information, 2_000),
    endToEnd: short(movement.endToEnd, 40),
    mandate: shortOrNull(movement.mandate, 40),
    returned: movement.returned,
    reason: shortOrNull(movement.reason, 40),
    bankReference: short(movement.bankReference, 40),
  };
}

// Cut in the middle of a character, half of it would be left: cleaned again.
const short = (text: string, longest: number) => cleanText(cleanText(text).slice(0, longest));
const shortOrNull = (text: string | null, longest: number) => (text === null ? null : short(text, longest));

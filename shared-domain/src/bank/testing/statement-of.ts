import { sum } from '../../kernel/cents.ts';
import type { BankStatement, Counterparty, Movement } from '../file/bank-statement.ts';
import { readFreeCommunication, structuredAs } from '../file/communication.ts';

const nobody: Counterparty = { name: '', account: '', iban: null, bic: null, address: '' };

/** What a test or the demo says of a movement; the rest is filled in as a reader would find it. */
export type Told = Partial<Omit<Movement, 'communication' | 'counterparty'>> & {
  readonly amount: number;
  readonly bookedOn: string;
  readonly from?: string;
  readonly iban?: string;
  /** Twelve digits the bank calls structured. */
  readonly digits?: string;
  readonly text?: string;
};

export function movementOf(told: Told, index = 1): Movement {
  const { from = '', iban = '', digits, text = '', ...rest } = told;
  return {
    index,
    valueOn: told.bookedOn,
    code: told.amount < 0 ? '00101000' : '00150000',
    counterparty: { ...nobody, name: from, account: iban, iban: iban || null },
    communication: digits ? structuredAs(digits) : readFreeCommunication(text),
    information: '',
    endToEnd: '',
    mandate: null,
    returned: false,
    reason: null,
    bankReference: '',
    details: [],
    ...rest,
  };
}

/** A statement over some movements, its new balance and its sums worked out. */
export function statementOf(
  head: Pick<BankStatement, 'account' | 'closedOn' | 'sequence'> & Partial<BankStatement>,
  told: readonly Told[] = [],
): BankStatement {
  const movements = head.movements ?? told.map((one, at) => movementOf(one, at + 1));
  const oldBalance = head.oldBalance ?? 0;
  const amounts = movements.map(({ amount }) => amount);
  return {
    format: 'coda',
    iban: head.account,
    currency: 'EUR',
    holder: '',
    openedOn: head.closedOn,
    oldBalance,
    newBalance: oldBalance + sum(amounts),
    totals: {
      debit: Math.abs(sum(amounts.filter((amount) => amount < 0))),
      credit: sum(amounts.filter((amount) => amount > 0)),
    },
    duplicate: false,
    application: null,
    findings: [],
    ...head,
    movements,
  };
}

import { sum } from '../../../kernel/cents.ts';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import { readXml } from '../../../xml/read-xml.ts';
import { allOf, firstOf, textAt, type XmlNode } from '../../../xml/xml-node.ts';
import { bbanOf, ibanOf } from '../account-number.ts';
import type { BankFile, BankStatement, FileRefusal, Finding, Movement, Totals } from '../bank-statement.ts';
import { largestBankFile } from '../limits.ts';
import { type Around, readEntry } from './read-entry.ts';
import { centsOf, currencyAt, dayAt, firstWords, longest, signedAmount, wordsAt } from './values.ts';

const limits = { bytes: largestBankFile, depth: 64, elements: 1_000_000 };

export function isXml(text: string): boolean {
  return /^\s*</.test(text);
}

/** [BNK-13] Reads CAMT.053, versions 02 to 08 and what lies between: they differ in where they say some things. */
export function readCamt(text: string): Result<BankFile, FileRefusal> {
  const statements = statementsIn(text);
  if (!statements.ok) return statements;
  return accept({ statements: statements.value.map((node) => readStatement(node, text)), findings: [] });
}

/** [BNK-12] The statements of a text, each in the document it came in. */
export function sliceCamt(text: string): string[] {
  const statements = statementsIn(text);
  if (!statements.ok) return [];
  const [head, tail] = [statements.value[0]?.from ?? 0, statements.value.at(-1)?.to ?? 0];
  return statements.value.map(
    ({ from, to }) => text.slice(0, head) + text.slice(from, to) + text.slice(tail),
  );
}

function statementsIn(text: string): Result<readonly XmlNode[], FileRefusal> {
  const root = readXml(text, limits);
  if (!root.ok) return root;
  const message = firstOf(root.value, 'BkToCstmrStmt');
  if (!message) return refuse({ code: 'bankFile.notABankFile' });
  const statements = allOf(message, 'Stmt');
  return statements.length > 0 ? accept(statements) : refuse({ code: 'bankFile.unreadable' });
}

function readStatement(node: XmlNode, text: string): BankStatement {
  const findings: Finding[] = [];
  const tell: Around['tell'] = (code, { from }, params) => {
    const line = text.slice(0, from).split('\n').length;
    findings.push(params ? { code, line, params } : { code, line });
  };
  const account = bbanOf(firstWords(node, ['Acct/Id/IBAN', 'Acct/Id/Othr/Id']));
  const [opening, closing] = [balanceOf(node, ['OPBD', 'PRCD']), balanceOf(node, ['CLBD'])];
  const currency =
    wordsAt(node, 'Acct/Ccy', 3) || currencyAt(opening) || currencyAt(firstOf(node, 'Ntry')) || 'EUR';
  const closedOn = closingDay(node, closing);
  const movements = movementsOf(node, { own: account, closedOn, currency, tell });
  const amountOf = (balance: XmlNode | undefined) =>
    balance && currencyAt(balance) === currency ? signedAmount(balance) : null;
  const statement: BankStatement = {
    format: 'camt',
    account,
    iban: ibanOf(account),
    currency,
    holder: firstWords(node, ['Acct/Ownr/Nm', 'Acct/Ownr/Pty/Nm', 'Acct/Nm'], longest.name),
    sequence: firstWords(node, ['ElctrncSeqNb', 'LglSeqNb', 'Id']),
    openedOn: dayAt(opening, 'Dt') ?? dayAt(node, 'FrToDt/FrDtTm'),
    closedOn,
    oldBalance: amountOf(opening),
    newBalance: amountOf(closing),
    totals: totalsOf(node),
    duplicate: /^(DUPL|CODU)$/.test(textAt(node, 'CpyDplctInd')),
    application: null,
    movements,
    findings,
  };
  checkStatement(statement, node, tell);
  return statement;
}

function movementsOf(node: XmlNode, around: Around): Movement[] {
  const movements: Movement[] = [];
  for (const entry of allOf(node, 'Ntry')) {
    const movement = readEntry(entry, movements.length + 1, around);
    if (movement) movements.push(movement);
  }
  return movements;
}

function balanceOf(node: XmlNode, codes: readonly string[]): XmlNode | undefined {
  const balances = allOf(node, 'Bal');
  const found = codes.map((code) => balances.find((one) => wordsAt(one, 'Tp/CdOrPrtry/Cd') === code));
  return found.find((balance) => balance !== undefined);
}

function closingDay(node: XmlNode, closing: XmlNode | undefined): string {
  const booked = allOf(node, 'Ntry')
    .map((entry) => dayAt(entry, 'BookgDt') ?? '')
    .sort();
  return (
    dayAt(closing, 'Dt') ??
    dayAt(node, 'FrToDt/ToDtTm') ??
    (booked.at(-1) || dayAt(node, 'CreDtTm')) ??
    '1970-01-01'
  );
}

function totalsOf(node: XmlNode): Totals | null {
  const [debit, credit] = ['TtlDbtNtries', 'TtlCdtNtries'].map((name) =>
    centsOf(textAt(node, `TxsSummry/${name}/Sum`)),
  );
  return debit === null || debit === undefined || credit === null || credit === undefined
    ? null
    : { debit, credit };
}

/** [BNK-11] Old balance and movements make the new one; sums of the bank's own are compared. */
function checkStatement(statement: BankStatement, node: XmlNode, tell: Around['tell']) {
  const { oldBalance, newBalance, movements, currency, iban, account, totals } = statement;
  if (iban === null) tell('bankFile.accountCheck', node, { account });
  if (currency !== 'EUR') tell('bankFile.foreignCurrency', node, { currency });
  const amounts = movements.map(({ amount }) => amount);
  if (oldBalance === null || newBalance === null) tell('bankFile.badLine', node);
  else if (oldBalance + sum(amounts) !== newBalance) {
    const params = { expectedAmount: newBalance, foundAmount: oldBalance + sum(amounts) };
    tell('bankFile.balanceDiffers', node, params);
  }
  const credit = sum(amounts.filter((amount) => amount > 0));
  const debit = Math.abs(sum(amounts.filter((amount) => amount < 0)));
  if (totals && (totals.debit !== debit || totals.credit !== credit)) {
    tell('bankFile.totalsDiffer', node, { debitAmount: debit, creditAmount: credit });
  }
}

import { bbanOf, ibanOf } from '../account-number.ts';
import type { Counterparty, Finding, Movement } from '../bank-statement.ts';
import { type CodaMessage, messageOf } from './communication.ts';
import { amountAt, columns, dayAt, type Line, words } from './fields.ts';
import type { RawMovement } from './group-lines.ts';

/** What a movement takes from its statement when its own record does not say. */
export type Day = { readonly closedOn: string; readonly findings: Finding[] };

const longestInformation = 2000;
const emptyLine: Line = { number: 0, text: '' };

/** [BNK-4] One movement of records 21, 22, 23 and 31–33; null when its amount cannot be read. */
export function readMovement(raw: RawMovement, index: number, day: Day): Movement | null {
  const { first } = raw;
  const second = raw.second ?? emptyLine;
  const third = raw.third ?? emptyLine;
  const amount = amountAt(first, 32);
  if (amount === null) {
    day.findings.push({ code: 'bankFile.badLine', line: first.number });
    return null;
  }
  const message = messageOf(first, second, third);
  checkCommunication(message, first, day.findings);
  const told = informationOf(raw.information);
  const code = columns(first, 54, 61);
  const returnType = columns(second, 113, 113).trim() || message.returnType;
  return {
    index,
    amount,
    bookedOn: bookedOn(first, day),
    valueOn: dayAt(first, 48),
    code,
    counterparty: counterpartyOf(second, third, told),
    communication: message.communication,
    information: told.text,
    endToEnd: words(second, 64, 98),
    mandate: message.mandate,
    returned: returnType !== '' || isReturn(code),
    reason: words(second, 114, 117) || message.reason,
    bankReference: words(first, 11, 31),
    details: raw.details.flatMap((detail, at) => readMovement(detail, at + 1, day) ?? []),
  };
}

function checkCommunication(message: CodaMessage, { number }: Line, findings: Finding[]) {
  const { structured, valid } = message.communication;
  if (structured === null || valid) return;
  findings.push({ code: 'bankFile.communicationCheck', line: number, params: { digits: structured } });
}

function bookedOn(first: Line, { closedOn, findings }: Day): string {
  const day = dayAt(first, 116);
  if (day) return day;
  findings.push({ code: 'bankFile.badLine', line: first.number });
  return dayAt(first, 48) ?? closedOn;
}

/** [BNK-7] Unpaid or reimbursed direct debits (05/03, 05/05) and transfers that could not be made (01/54). */
function isReturn(code: string): boolean {
  return ['0503', '0505', '0154'].includes(code.slice(1, 5));
}

function counterpartyOf(second: Line, third: Line, told: Told): Counterparty {
  const account = bbanOf(columns(third, 11, 44));
  return {
    name: words(third, 48, 82) || told.name,
    account,
    iban: ibanOf(account),
    bic: words(second, 99, 109) || null,
    address: told.address,
  };
}

type Told = { readonly name: string; readonly address: string; readonly text: string };

/** Records 31 to 33: structure 001 names the counterparty, everything else is text. */
function informationOf(lines: readonly Line[]): Told {
  let [name, address] = ['', ''];
  const texts: string[] = [];
  let isCounterparty = false;
  for (const line of lines) {
    const article = columns(line, 2, 2);
    if (article === '1') isCounterparty = columns(line, 40, 43) === '1001';
    if (isCounterparty && article === '1') name = words(line, 44, 113);
    else if (isCounterparty && article === '2') address = `${words(line, 11, 45)}, ${words(line, 46, 80)}`;
    else texts.push(textOf(line, article));
  }
  return {
    name,
    address: address.replace(/^, |, $/g, ''),
    text: texts.filter(Boolean).join('\n').slice(0, longestInformation).trim(),
  };
}

function textOf(line: Line, article: string): string {
  if (article === '1') return words(line, columns(line, 40, 40) === '1' ? 44 : 41, 113);
  return words(line, 11, article === '2' ? 115 : 100);
}

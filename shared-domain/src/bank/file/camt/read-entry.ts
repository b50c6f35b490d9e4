import { type Cents, sum } from '../../../kernel/cents.ts';
import { allOf, firstOf, textAt, type XmlNode } from '../../../xml/xml-node.ts';
import type { Finding, Movement } from '../bank-statement.ts';
import { counterpartyOf } from './counterparty.ts';
import { communicationOf } from './remittance.ts';
import {
  centsOf,
  currencyAt,
  dayAt,
  firstWords,
  longest,
  signedAmount,
  withSign,
  wordsAt,
} from './values.ts';

/** What an entry takes from its statement, and where it tells what is odd. */
export type Around = {
  readonly own: string;
  readonly closedOn: string;
  readonly currency: string;
  readonly tell: (code: Finding['code'], node: XmlNode, params?: Finding['params']) => void;
};

/** [BNK-13] An entry of the account; null when it is not booked yet or its amount cannot be read. */
export function readEntry(entry: XmlNode, index: number, around: Around): Movement | null {
  const status = textAt(entry, 'Sts/Cd') || textAt(entry, 'Sts');
  if (status !== 'BOOK' && status !== '') {
    around.tell('bankFile.notBooked', entry);
    return null;
  }
  const amount = signedAmount(entry);
  if (amount === null) {
    around.tell('bankFile.badLine', entry);
    return null;
  }
  const currency = currencyAt(entry);
  if (currency !== around.currency) around.tell('bankFile.foreignCurrency', entry, { currency });
  const parts = allOf(entry, 'NtryDtls/TxDtls');
  const single = parts.length === 1 ? parts[0] : undefined;
  const movement = movementOf({ entry, details: single, amount, index }, around);
  const details = single ? [] : detailsOf(entry, parts, amount, around);
  const found = sum(details.map((detail) => detail.amount));
  if (details.length > 0 && found !== amount) {
    around.tell('bankFile.detailsDiffer', entry, { expectedAmount: amount, foundAmount: found });
  }
  return { ...movement, details };
}

/** [BNK-13] A batch of several transactions is one movement with its details. */
function detailsOf(entry: XmlNode, parts: readonly XmlNode[], total: Cents, around: Around): Movement[] {
  return parts.flatMap((details, at) => {
    const amount = detailAmount(details, total);
    if (amount !== null) return [movementOf({ entry, details, amount, index: at + 1 }, around)];
    around.tell('bankFile.badLine', details);
    return [];
  });
}

function detailAmount(details: XmlNode, total: Cents): Cents | null {
  const written =
    textAt(details, 'Amt') || textAt(details, 'AmtDtls/TxAmt/Amt') || textAt(details, 'AmtDtls/InstdAmt/Amt');
  return withSign(centsOf(written), textAt(details, 'CdtDbtInd') || (total < 0 ? 'DBIT' : 'CRDT'));
}

type Part = { entry: XmlNode; details: XmlNode | undefined; amount: Cents; index: number };

function movementOf({ entry, details, amount, index }: Part, around: Around): Movement {
  const code = codeOf(details) || codeOf(entry);
  const returned = isReturned(entry, details, code);
  const communication = communicationOf(details);
  if (communication.structured !== null && !communication.valid) {
    around.tell('bankFile.communicationCheck', details ?? entry, { digits: communication.structured });
  }
  const bookedOn = dayAt(entry, 'BookgDt');
  const valueOn = dayAt(entry, 'ValDt');
  if (!bookedOn) around.tell('bankFile.badLine', entry);
  const endToEnd = wordsAt(details, 'Refs/EndToEndId');
  return {
    index,
    amount,
    bookedOn: bookedOn ?? valueOn ?? around.closedOn,
    valueOn,
    code,
    counterparty: counterpartyOf(details, around.own, amount > 0 !== returned),
    communication,
    information: wordsAt(details, 'AddtlTxInf', longest.text) || wordsAt(entry, 'AddtlNtryInf', longest.text),
    endToEnd: endToEnd === 'NOTPROVIDED' ? '' : endToEnd,
    mandate: wordsAt(details, 'Refs/MndtId') || null,
    returned,
    reason: firstWords(details, ['RtrInf/Rsn/Cd', 'RtrInf/Rsn/Prtry']) || null,
    bankReference: wordsAt(details, 'Refs/AcctSvcrRef') || wordsAt(entry, 'AcctSvcrRef'),
    details: [],
  };
}

/** The bank's code of the transaction: `PMNT-RCDT-ESCT`, or its own. */
function codeOf(node: XmlNode | undefined): string {
  const domain = firstOf(node, 'BkTxCd/Domn');
  const parts = ['Cd', 'Fmly/Cd', 'Fmly/SubFmlyCd'].map((path) => wordsAt(domain, path, 8));
  return parts.filter(Boolean).join('-') || wordsAt(node, 'BkTxCd/Prtry/Cd');
}

/** [BNK-15] A payment that came back: reversed, with a reason of return, or of a family of unpaid ones. */
function isReturned(entry: XmlNode, details: XmlNode | undefined, code: string): boolean {
  return (
    textAt(entry, 'RvslInd') === 'true' ||
    firstOf(details, 'RtrInf') !== undefined ||
    /-(RRTN|UPDD|PRDD|UPCT)$/.test(code)
  );
}

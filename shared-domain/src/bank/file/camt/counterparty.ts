import { allOf, firstOf, type XmlNode } from '../../../xml/xml-node.ts';
import { bbanOf, ibanOf } from '../account-number.ts';
import type { Counterparty } from '../bank-statement.ts';
import { firstWords, longest, tidy, wordsAt } from './values.ts';

type Side = 'Dbtr' | 'Cdtr';

/**
 * Who stands on the other side: the payer of what came in, the payee of what went out. A payment that came back names both as
 * they were, so the account tells which of them is not ours.
 */
export function counterpartyOf(
  details: XmlNode | undefined,
  own: string,
  wasReceived: boolean,
): Counterparty {
  const [debtor, creditor] = [partyOf(details, 'Dbtr'), partyOf(details, 'Cdtr')];
  if (debtor.account === own && own !== '') return creditor;
  if (creditor.account === own && own !== '') return debtor;
  return wasReceived ? debtor : creditor;
}

function partyOf(details: XmlNode | undefined, side: Side): Counterparty {
  const parties = firstOf(details, 'RltdPties');
  const account = bbanOf(firstWords(parties, [`${side}Acct/Id/IBAN`, `${side}Acct/Id/Othr/Id`]));
  const agent = `RltdAgts/${side}Agt/FinInstnId`;
  return {
    name: firstWords(
      parties,
      [`${side}/Nm`, `${side}/Pty/Nm`, `Ultmt${side}/Nm`, `Ultmt${side}/Pty/Nm`],
      longest.name,
    ),
    account,
    iban: ibanOf(account),
    bic: firstWords(details, [`${agent}/BIC`, `${agent}/BICFI`], 11) || null,
    address: addressOf(firstOf(parties, `${side}/PstlAdr`) ?? firstOf(parties, `${side}/Pty/PstlAdr`)),
  };
}

function addressOf(address: XmlNode | undefined): string {
  const lines = allOf(address, 'AdrLine').map(({ text }) => text.trim());
  const street = `${wordsAt(address, 'StrtNm', 70)} ${wordsAt(address, 'BldgNb')}`.trim();
  const place = `${wordsAt(address, 'PstCd')} ${wordsAt(address, 'TwnNm')}`.trim();
  return tidy([street, place, ...lines].filter(Boolean).join(', '), longest.address);
}

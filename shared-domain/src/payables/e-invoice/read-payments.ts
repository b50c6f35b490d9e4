import { parseIban } from '../../kernel/iban.ts';
import { allOf, type XmlNode } from '../../xml/xml-node.ts';
import type { EPayment } from './e-invoice.ts';
import { wordsAt } from './read-field.ts';

/** [UBL-4] Every way to pay that the document offers, communications and accounts as written. */
export function readPayments(document: XmlNode): EPayment[] {
  return allOf(document, 'PaymentMeans').map((means) => {
    const account = wordsAt(means, 'PayeeFinancialAccount/ID', 40);
    const iban = parseIban(account);
    return {
      code: wordsAt(means, 'PaymentMeansCode', 3),
      communication: wordsAt(means, 'PaymentID', 140),
      account,
      iban: iban.ok ? iban.value : null,
      mandate: wordsAt(means, 'PaymentMandate/ID', 40),
    };
  });
}

import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { SepaRefusal } from './refusals.ts';
import {
  account,
  agent,
  checkFile,
  controls,
  eurosOf,
  groupHeader,
  party,
  remittance,
  type SepaHead,
  type SepaItem,
} from './sepa-file.ts';
import { type Element, xmlText } from './xml-text.ts';

export const transferFormats = ['pain.001.001.03', 'pain.001.001.09'] as const;
export type TransferFormat = (typeof transferFormats)[number];

/**
 * [SEP-1] A file of payments for the bank of the association, the same text from the same order.
 *
 * `pain.001.001.03` is the old version, `.09` what banks ask for now.
 */
export function creditTransferFile(
  head: SepaHead,
  items: readonly SepaItem[],
  format: TransferFormat,
): Result<string, Refusal<SepaRefusal>> {
  const refusal = checkFile(head, items);
  if (refusal) return refuse(refusal);
  const isNew = format === 'pain.001.001.09';
  const bicName = isNew ? 'BICFI' : 'BIC';
  const order: Element = [
    'CstmrCdtTrfInitn',
    [
      groupHeader(head, items),
      [
        'PmtInf',
        [
          ['PmtInfId', head.id],
          ['PmtMtd', 'TRF'],
          ['BtchBookg', 'false'],
          ...controls(items),
          ['PmtTpInf', [['SvcLvl', [['Cd', 'SEPA']]]]],
          ['ReqdExctnDt', isNew ? [['Dt', head.executeOn]] : head.executeOn],
          party('Dbtr', head.name),
          account('DbtrAcct', head.iban),
          agent('DbtrAgt', head.bic, bicName),
          ['ChrgBr', 'SLEV'],
          ...items.map((item) => transaction(item, bicName)),
        ],
      ],
    ],
  ];
  return accept(xmlText(['Document', [order], `xmlns="urn:iso:std:iso:20022:tech:xsd:${format}"`]));
}

function transaction(item: SepaItem, bicName: string): Element {
  return [
    'CdtTrfTxInf',
    [
      ['PmtId', [['EndToEndId', item.endToEnd]]],
      ['Amt', [['InstdAmt', eurosOf(item.amount), 'Ccy="EUR"']]],
      item.bic === null ? null : agent('CdtrAgt', item.bic, bicName),
      party('Cdtr', item.name),
      account('CdtrAcct', item.iban),
      remittance(item.communication),
    ],
  ];
}

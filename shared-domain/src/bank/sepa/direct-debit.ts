import type { LocalDate } from '../../kernel/local-date.ts';
import { isLocalDate } from '../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { isCreditorId } from './creditor-id.ts';
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
import { isSepaReference } from './sepa-text.ts';
import { type Element, xmlText } from './xml-text.ts';

export const debitFormats = ['pain.008.001.02', 'pain.008.001.08'] as const;
export type DebitFormat = (typeof debitFormats)[number];

export const debitSchemes = ['CORE', 'B2B'] as const;
export type DebitScheme = (typeof debitSchemes)[number];

/** The first collection of a mandate, or one after it. */
export const debitSequences = ['FRST', 'RCUR'] as const;
export type DebitSequence = (typeof debitSequences)[number];

export type DebitItem = SepaItem & {
  readonly mandate: string;
  readonly signedOn: LocalDate;
  readonly scheme: DebitScheme;
  readonly sequence: DebitSequence;
};
export type DebitHead = SepaHead & { readonly creditorId: string };

/** [SEP-4] A file of direct debits: a batch for each scheme and sequence, each debit with its mandate and its day. */
export function directDebitFile(
  head: DebitHead,
  items: readonly DebitItem[],
  format: DebitFormat,
): Result<string, Refusal<SepaRefusal>> {
  const refusal = checkFile(head, items) ?? checkMandates(head, items);
  if (refusal) return refuse(refusal);
  const bicName = format === 'pain.008.001.08' ? 'BICFI' : 'BIC';
  const batches = debitSchemes.flatMap((scheme) =>
    debitSequences.flatMap((sequence) => {
      const own = items.filter((item) => item.scheme === scheme && item.sequence === sequence);
      return own.length > 0 ? [batch(head, own, bicName)] : [];
    }),
  );
  const order: Element = ['CstmrDrctDbtInitn', [groupHeader(head, items), ...batches]];
  return accept(xmlText(['Document', [order], `xmlns="urn:iso:std:iso:20022:tech:xsd:${format}"`]));
}

/** [SEP-5] Without the identifier of its creditor or a dated mandate a bank refuses a debit. */
function checkMandates({ creditorId }: DebitHead, items: readonly DebitItem[]): Refusal<SepaRefusal> | null {
  if (!isCreditorId(creditorId)) return { code: 'sepa.creditorId' };
  const at = items.findIndex(({ mandate, signedOn }) => !isSepaReference(mandate) || !isLocalDate(signedOn));
  return at < 0 ? null : { code: 'sepa.mandate', params: { item: at + 1 } };
}

function batch(head: DebitHead, items: readonly DebitItem[], bicName: string): Element {
  const { scheme = 'CORE', sequence = 'RCUR' } = items[0] ?? {};
  const scheming: Element = ['SchmeNm', [['Prtry', 'SEPA']]];
  return [
    'PmtInf',
    [
      ['PmtInfId', `${head.id.slice(0, 29)}-${scheme.slice(0, 1)}${sequence}`],
      ['PmtMtd', 'DD'],
      ['BtchBookg', 'true'],
      ...controls(items),
      [
        'PmtTpInf',
        [
          ['SvcLvl', [['Cd', 'SEPA']]],
          ['LclInstrm', [['Cd', scheme]]],
          ['SeqTp', sequence],
        ],
      ],
      ['ReqdColltnDt', head.executeOn],
      party('Cdtr', head.name),
      account('CdtrAcct', head.iban),
      agent('CdtrAgt', head.bic, bicName),
      ['ChrgBr', 'SLEV'],
      ['CdtrSchmeId', [['Id', [['PrvtId', [['Othr', [['Id', head.creditorId], scheming]]]]]]]],
      ...items.map((item) => transaction(item, bicName)),
    ],
  ];
}

function transaction(item: DebitItem, bicName: string): Element {
  const mandate: Element = [
    'MndtRltdInf',
    [
      ['MndtId', item.mandate],
      ['DtOfSgntr', item.signedOn],
    ],
  ];
  return [
    'DrctDbtTxInf',
    [
      ['PmtId', [['EndToEndId', item.endToEnd]]],
      ['InstdAmt', eurosOf(item.amount), 'Ccy="EUR"'],
      ['DrctDbtTx', [mandate]],
      agent('DbtrAgt', item.bic, bicName),
      party('Dbtr', item.name),
      account('DbtrAcct', item.iban),
      remittance(item.communication),
    ],
  ];
}

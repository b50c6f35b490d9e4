import { type Cents, largestCents, sum } from '../../kernel/cents.ts';
import { isIban } from '../../kernel/iban.ts';
import type { Instant, LocalDate } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import { parseCommunication } from '../../kernel/structured-communication.ts';
import { readCreditorReference } from '../file/creditor-reference.ts';
import type { SepaRefusal } from './refusals.ts';
import { isSepaReference, sepaText } from './sepa-text.ts';
import type { Element } from './xml-text.ts';

/** What a file of payments says of itself and of the association. */
export type SepaHead = {
  /** Unique at the bank, at most 35 letters. */
  readonly id: string;
  readonly createdAt: Instant;
  readonly executeOn: LocalDate;
  readonly name: string;
  readonly enterpriseNumber: string | null;
  readonly iban: string;
  readonly bic: string | null;
};

/** One payment of a file, to somebody or from somebody. */
export type SepaItem = {
  readonly endToEnd: string;
  readonly amount: Cents;
  readonly name: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly communication: string;
};

/** [SEP-5] What a bank would refuse the whole file for, or pay to somebody else. `item` counts from 1. */
export function checkFile(head: SepaHead, items: readonly SepaItem[]): Refusal<SepaRefusal> | null {
  if (items.length === 0) return { code: 'sepa.nothing' };
  if (!isIban(head.iban)) return { code: 'sepa.iban', params: { item: 0 } };
  if (sepaText(head.name, 70) === '') return { code: 'sepa.nameMissing', params: { item: 0 } };
  if (!isSepaReference(head.id)) return { code: 'sepa.reference', params: { item: 0 } };
  const seen = new Set<string>();
  for (const [at, item] of items.entries()) {
    const code = wrongItem(item) ?? (seen.has(item.endToEnd) ? 'sepa.twice' : null);
    if (code) return { code, params: { item: at + 1 } };
    seen.add(item.endToEnd);
  }
  return null;
}

function wrongItem({ endToEnd, amount, name, iban }: SepaItem): SepaRefusal | null {
  if (!isIban(iban)) return 'sepa.iban';
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > largestCents) return 'sepa.amount';
  if (sepaText(name, 70) === '') return 'sepa.nameMissing';
  return isSepaReference(endToEnd) ? null : 'sepa.reference';
}

/** `1234.56`, of a sum that may be larger than one amount. */
export function eurosOf(cents: Cents): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function controls(items: readonly SepaItem[]): Element[] {
  return [
    ['NbOfTxs', String(items.length)],
    ['CtrlSum', eurosOf(sum(items.map(({ amount }) => amount)))],
  ];
}

export function groupHeader(head: SepaHead, items: readonly SepaItem[]): Element {
  const { enterpriseNumber, name } = head;
  const organisation: Element | null =
    enterpriseNumber === null
      ? null
      : [
          'Id',
          [
            [
              'OrgId',
              [
                [
                  'Othr',
                  [
                    ['Id', enterpriseNumber],
                    ['Issr', 'KBO-BCE'],
                  ],
                ],
              ],
            ],
          ],
        ];
  return [
    'GrpHdr',
    [
      ['MsgId', head.id],
      ['CreDtTm', `${head.createdAt.slice(0, 19)}Z`],
      ...controls(items),
      ['InitgPty', [['Nm', sepaText(name, 70)], organisation]],
    ],
  ];
}

/** [SEP-3] Belgian digits and a creditor reference are structured, each by its issuer; anything else is words. */
export function remittance(communication: string): Element | null {
  const read = parseCommunication(communication);
  const digits = read.ok && read.value.startsWith('+++') ? read.value.replace(/\D/g, '') : null;
  if (digits !== null) return structured(digits, 'BBA');
  const reference = readCreditorReference(communication);
  if (reference !== null) return structured(reference, null);
  const words = sepaText(communication, 140);
  return words === '' ? null : ['RmtInf', [['Ustrd', words]]];
}

function structured(reference: string, issuer: string | null): Element {
  const kind: Element = ['Tp', [['CdOrPrtry', [['Cd', 'SCOR']]], issuer === null ? null : ['Issr', issuer]]];
  return ['RmtInf', [['Strd', [['CdtrRefInf', [kind, ['Ref', reference]]]]]]];
}

/** A bank by its BIC, called otherwise in each version; without one, the bank finds it by the IBAN. */
export function agent(name: string, bic: string | null, bicName: string): Element {
  const known: Element = bic === null ? ['Othr', [['Id', 'NOTPROVIDED']]] : [bicName, bic];
  return [name, [['FinInstnId', [known]]]];
}

export function account(name: string, iban: string): Element {
  return [name, [['Id', [['IBAN', iban]]]]];
}

export function party(name: string, called: string): Element {
  return [name, [['Nm', sepaText(called, 70)]]];
}

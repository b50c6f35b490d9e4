import { allOf, textAt, type XmlNode } from '../../../xml/xml-node.ts';
import type { Communication } from '../bank-statement.ts';
import { readFreeCommunication, structuredAs } from '../communication.ts';
import { readCreditorReference } from '../creditor-reference.ts';
import { longest, tidy } from './values.ts';

/**
 * [BNK-14] What the payer wrote: a reference that is structured (Belgian twelve digits, issuer BBA, or ISO 11649), else words
 * in which one may be found.
 */
export function communicationOf(details: XmlNode | undefined): Communication {
  const structured = allOf(details, 'RmtInf/Strd');
  const words = [
    ...allOf(details, 'RmtInf/Ustrd').map(({ text }) => text),
    ...structured.flatMap((one) => allOf(one, 'AddtlRmtInf').map(({ text }) => text)),
  ];
  const references = structured.map((one) => textAt(one, 'CdtrRefInf/Ref')).filter(Boolean);
  const [reference = ''] = references;
  const text = tidy(words.join(' '), longest.text);
  const digits = reference.replace(/[\s+*/]/g, '');
  if (/^\d{12}$/.test(digits)) return structuredAs(digits, text);
  const rf = readCreditorReference(reference);
  if (rf !== null) return { structured: null, valid: false, rf, text };
  return readFreeCommunication(tidy([...references, text].join(' '), longest.text));
}

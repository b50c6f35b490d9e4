import { expect, test } from 'vitest';
import { readXml } from '../../xml/read-xml.ts';
import { allOf, firstOf, textAt } from '../../xml/xml-node.ts';
import { creditorIdOf, isCreditorId } from './creditor-id.ts';
import { type DebitHead, type DebitItem, debitFormats, directDebitFile } from './direct-debit.ts';
import { hasSchemas, schemaErrors } from './testing/schema.ts';

const head: DebitHead = {
  id: 'COLLECT-0001',
  createdAt: '2026-11-20T09:00:00.000Z',
  executeOn: '2026-12-08',
  name: 'ACP Les Tilleuls',
  enterpriseNumber: '0739484052',
  iban: 'BE68539007547034',
  bic: null,
  creditorId: creditorIdOf('0739484052'),
};
const first: DebitItem = {
  endToEnd: 'COLLECT-0001-1',
  amount: 25_000,
  name: 'Élise Dupont',
  iban: 'BE71096123456769',
  bic: null,
  communication: '+++202/6000/12320+++',
  mandate: 'TILLEULS-2B',
  signedOn: '2026-10-01',
  scheme: 'CORE',
  sequence: 'FRST',
};
const later: DebitItem = {
  ...first,
  endToEnd: 'COLLECT-0001-2',
  sequence: 'RCUR',
  bic: 'GKCCBEBB',
  communication: 'Appel T4',
};
const firm: DebitItem = { ...first, endToEnd: 'COLLECT-0001-3', sequence: 'RCUR', scheme: 'B2B' };
const all = [first, later, firm];

test('[SEP-4] a batch for each scheme and sequence, each debit with its mandate', () => {
  for (const format of debitFormats) {
    const file = directDebitFile(head, all, format);
    const read = readXml(file.ok ? file.value : '');
    const message = firstOf(read.ok ? read.value : undefined, 'CstmrDrctDbtInitn');
    expect([textAt(message, 'GrpHdr/NbOfTxs'), textAt(message, 'GrpHdr/CtrlSum')]).toEqual(['3', '750.00']);
    const batches = allOf(message, 'PmtInf');
    const kinds = batches.map((batch) => [
      textAt(batch, 'PmtTpInf/LclInstrm/Cd'),
      textAt(batch, 'PmtTpInf/SeqTp'),
      textAt(batch, 'CtrlSum'),
    ]);
    expect(kinds).toEqual([
      ['CORE', 'FRST', '250.00'],
      ['CORE', 'RCUR', '250.00'],
      ['B2B', 'RCUR', '250.00'],
    ]);
    expect(new Set(batches.map((batch) => textAt(batch, 'PmtInfId'))).size).toBe(3);
    expect(textAt(batches[0], 'CdtrSchmeId/Id/PrvtId/Othr/Id')).toBe(head.creditorId);
    expect(textAt(batches[0], 'ReqdColltnDt')).toBe('2026-12-08');
    const debit = firstOf(batches[0], 'DrctDbtTxInf');
    expect(textAt(debit, 'DrctDbtTx/MndtRltdInf/MndtId')).toBe('TILLEULS-2B');
    expect(textAt(debit, 'DrctDbtTx/MndtRltdInf/DtOfSgntr')).toBe('2026-10-01');
    expect(textAt(debit, 'DbtrAgt/FinInstnId/Othr/Id')).toBe('NOTPROVIDED');
  }
});

test.skipIf(!hasSchemas)(
  '[SEP-4] valid against the schema (skipped without xmllint or unless KOPROGO_SCHEMAS names where they are)',
  () => {
    for (const format of debitFormats) {
      const file = directDebitFile(head, all, format);
      expect(schemaErrors(format, file.ok ? file.value : '')).toBe('');
    }
  },
);

test('[SEP-5] no collection without the identifier of its creditor or a dated mandate', () => {
  const codeOf = (otherHead: Partial<DebitHead>, other: Partial<DebitItem>) => {
    const file = directDebitFile({ ...head, ...otherHead }, [{ ...first, ...other }], 'pain.008.001.08');
    return file.ok ? 'written' : file.refusal.code;
  };
  expect(codeOf({}, {})).toBe('written');
  expect(codeOf({ creditorId: 'BE00ZZZ0739484052' }, {})).toBe('sepa.creditorId');
  expect(codeOf({}, { mandate: '' })).toBe('sepa.mandate');
  expect(codeOf({}, { mandate: 'm_1' })).toBe('sepa.mandate');
  expect(codeOf({}, { signedOn: '2026-02-30' })).toBe('sepa.mandate');
  expect(codeOf({}, { amount: 0 })).toBe('sepa.amount');
});

test('[SEP-6] the check of a creditor identifier leaves its business code out', () => {
  expect(isCreditorId(head.creditorId)).toBe(true);
  expect(isCreditorId(head.creditorId.replace('ZZZ', 'A1B'))).toBe(true);
  // The example of the European Payments Council.
  expect(isCreditorId('DE98ZZZ09999999999')).toBe(true);
  expect(isCreditorId('DE99ZZZ09999999999')).toBe(false);
  expect(['', 'BE', 'BE98ZZZ123', head.creditorId.toLowerCase()].some(isCreditorId)).toBe(false);
});

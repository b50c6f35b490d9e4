import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXml } from '../../xml/read-xml.ts';
import { allOf, firstOf, textAt } from '../../xml/xml-node.ts';
import { creditTransferFile, type TransferFormat, transferFormats } from './credit-transfer.ts';
import type { SepaHead, SepaItem } from './sepa-file.ts';
import { sepaReference, sepaText } from './sepa-text.ts';
import { hasSchemas, schemaErrors } from './testing/schema.ts';

const head: SepaHead = {
  id: 'PAY-0001',
  createdAt: '2026-11-20T09:00:00.123Z',
  executeOn: '2026-11-24',
  name: 'ACP Résidence Les Tilleuls',
  enterpriseNumber: '0739484052',
  iban: 'BE68539007547034',
  bic: null,
};
const lift: SepaItem = {
  endToEnd: 'PAY-0001-1',
  amount: 121_055,
  name: 'Éleva & Fils',
  iban: 'BE71096123456769',
  bic: 'GKCCBEBB',
  communication: '+++202/6000/12320+++',
};
const garden: SepaItem = {
  ...lift,
  endToEnd: 'PAY-0001-2',
  amount: 5,
  iban: 'NL91ABNA0417164300',
  bic: null,
  communication: 'Facture <2026> n°118',
};
const reference = { ...lift, endToEnd: 'PAY-0001-3', communication: 'RF18 5390 0754 7034' };
const silent = { ...lift, endToEnd: 'PAY-0001-4', communication: '' };
const all = [lift, garden, reference, silent];

const fileOf = (items: readonly SepaItem[], format: TransferFormat = 'pain.001.001.09', of = head) => {
  const file = creditTransferFile(of, items, format);
  if (!file.ok) throw new Error(file.refusal.code);
  return file.value;
};
const treeOf = (text: string) => {
  const read = readXml(text);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
};

test('[SEP-1] counts, sums, day and accounts stand where the version wants them', () => {
  for (const format of transferFormats) {
    const root = treeOf(fileOf(all, format));
    const message = firstOf(root, 'CstmrCdtTrfInitn');
    expect(textAt(message, 'GrpHdr/NbOfTxs')).toBe('4');
    expect(textAt(message, 'GrpHdr/CtrlSum')).toBe('3631.70');
    expect(textAt(message, 'PmtInf/CtrlSum')).toBe('3631.70');
    expect(textAt(message, 'GrpHdr/CreDtTm')).toBe('2026-11-20T09:00:00Z');
    expect(textAt(message, 'GrpHdr/InitgPty/Id/OrgId/Othr/Id')).toBe('0739484052');
    expect(textAt(message, 'PmtInf/DbtrAcct/Id/IBAN')).toBe('BE68539007547034');
    const items = allOf(message, 'PmtInf/CdtTrfTxInf');
    expect(items.map((item) => textAt(item, 'Amt/InstdAmt'))).toEqual([
      '1210.55',
      '0.05',
      '1210.55',
      '1210.55',
    ]);
    expect(items.map((item) => textAt(item, 'CdtrAcct/Id/IBAN'))[1]).toBe('NL91ABNA0417164300');
  }
  const paid = (format: TransferFormat) => firstOf(treeOf(fileOf(all, format)), 'CstmrCdtTrfInitn/PmtInf');
  expect(textAt(paid('pain.001.001.03'), 'ReqdExctnDt')).toBe('2026-11-24');
  expect(textAt(paid('pain.001.001.09'), 'ReqdExctnDt/Dt')).toBe('2026-11-24');
  expect(textAt(paid('pain.001.001.03'), 'CdtTrfTxInf/CdtrAgt/FinInstnId/BIC')).toBe('GKCCBEBB');
  expect(textAt(paid('pain.001.001.09'), 'CdtTrfTxInf/CdtrAgt/FinInstnId/BICFI')).toBe('GKCCBEBB');
});

test('[SEP-1] the same order makes the same text', () => {
  expect(fileOf(all)).toBe(fileOf(structuredClone(all)));
  expect(fileOf(all, 'pain.001.001.09', { ...head, enterpriseNumber: null, bic: 'KREDBEBB' })).toContain(
    '<BICFI>KREDBEBB</BICFI>',
  );
});

test.skipIf(!hasSchemas)(
  '[SEP-1] valid against the schema (skipped without xmllint or unless KOPROGO_SCHEMAS names where they are)',
  () => {
    const any = fc.record({
      amount: fc.integer({ min: 1, max: 99_999_999_999 }),
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }).map((name) => `A${name}`),
      communication: fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom(...all.map((one) => one.communication)),
      ),
      bic: fc.constantFrom(null, 'GKCCBEBB', 'KREDBEBBXXX'),
      iban: fc.constantFrom(lift.iban, garden.iban),
    });
    const [many] = fc.sample(fc.array(any, { minLength: 200, maxLength: 200, size: 'max' }), {
      numRuns: 1,
      seed: 7,
    });
    const items = (many ?? []).map((item, at) => ({ ...item, endToEnd: `E-${at}` }));
    for (const format of transferFormats) {
      expect(schemaErrors(format, fileOf([...all, ...items], format))).toBe('');
      expect(
        schemaErrors(format, fileOf(all, format, { ...head, enterpriseNumber: null, bic: 'KREDBEBB' })),
      ).toBe('');
    }
  },
);

test('[SEP-2] letters without accents, whatever was typed', () => {
  expect(sepaText('Société Générale & fils', 70)).toBe('Societe Generale + fils');
  expect(sepaText('Straße Œuvre 5€ “x” a_b; Łódź 日本', 70)).toBe('Strasse OEuvre 5EUR x a-b, Lodz');
  expect(sepaText(`${'a'.repeat(69)} b`, 70)).toBe('a'.repeat(69));
  expect(sepaReference('//a//b/')).toBe('a/b');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(sepaText(text, 70)).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]{0,70}$/);
      expect(sepaText(sepaText(text, 70), 70)).toBe(sepaText(text, 70));
    }),
  );
  expect(textAt(treeOf(fileOf(all)), 'CstmrCdtTrfInitn/PmtInf/Dbtr/Nm')).toBe('ACP Residence Les Tilleuls');
});

test('[SEP-3] structured references by their issuer, words otherwise, nothing where there is nothing', () => {
  const items = allOf(treeOf(fileOf(all)), 'CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf');
  const structured = 'RmtInf/Strd/CdtrRefInf';
  expect(items.map((item) => textAt(item, `${structured}/Ref`))).toEqual([
    '202600012320',
    '',
    'RF18539007547034',
    '',
  ]);
  expect(items.map((item) => textAt(item, `${structured}/Tp/Issr`))).toEqual(['BBA', '', '', '']);
  expect(items.map((item) => textAt(item, 'RmtInf/Ustrd'))).toEqual(['', 'Facture 2026 n 118', '', '']);
  expect(items.map((item) => firstOf(item, 'RmtInf') !== undefined)).toEqual([true, true, true, false]);
  const wrong = treeOf(fileOf([{ ...lift, communication: '+++202/6000/12321+++' }]));
  expect(textAt(wrong, 'CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/RmtInf/Ustrd')).toBe('+++202/6000/12321+++');
});

const refused: [string, Partial<SepaHead>, Partial<SepaItem>, number][] = [
  ['sepa.iban', { iban: 'BE68539007547035' }, {}, 0],
  ['sepa.nameMissing', { name: '日本' }, {}, 0],
  ['sepa.reference', { id: 'x'.repeat(36) }, {}, 0],
  ['sepa.reference', { id: '' }, {}, 0],
  ['sepa.iban', {}, { iban: '' }, 2],
  ['sepa.amount', {}, { amount: 0 }, 2],
  ['sepa.amount', {}, { amount: -1 }, 2],
  ['sepa.amount', {}, { amount: 0.5 }, 2],
  ['sepa.amount', {}, { amount: 100_000_000_000 }, 2],
  ['sepa.nameMissing', {}, { name: ' ' }, 2],
  ['sepa.reference', {}, { endToEnd: '/a' }, 2],
  ['sepa.twice', {}, { endToEnd: lift.endToEnd }, 2],
];
test.each(refused)('[SEP-5] %s: %j %j', (code, otherHead, otherItem, item) => {
  const file = creditTransferFile(
    { ...head, ...otherHead },
    [lift, { ...garden, ...otherItem }],
    'pain.001.001.09',
  );
  expect(file).toEqual({ ok: false, refusal: { code, params: { item } } });
});

test('[SEP-5] a file of nothing is not written', () => {
  expect(creditTransferFile(head, [], 'pain.001.001.09')).toEqual({
    ok: false,
    refusal: { code: 'sepa.nothing' },
  });
});

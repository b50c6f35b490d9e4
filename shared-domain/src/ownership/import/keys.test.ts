import { describe, expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { allocationKeys } from '../allocation-key/allocation-key.definition.ts';
import { checkKey } from '../allocation-key/check-key.ts';
import { keyHeading } from './headings.ts';
import type { ImportWorld } from './import-plan.ts';
import { pasteParts } from './paste-parts.ts';
import { building, codes, emptyWorld, plan } from './testing/plans.ts';

describe('keys', () => {
  test('[IMP-7] a heading tells the key and its denominator', () => {
    expect(keyHeading('Quotités B Ascenseur /1.000')).toEqual({ name: 'B Ascenseur', denominator: 1_000 });
    expect(keyHeading('Quotités')).toEqual({ name: '', denominator: null });
    expect(keyHeading('A Charges générales /1000')).toEqual({
      name: 'A Charges générales',
      denominator: 1_000,
    });
    expect(keyHeading('Aandelen lift (10 000)')).toEqual({ name: 'lift', denominator: 10_000 });
  });

  test('[IMP-7] the parts add up to the denominator', () => {
    const good = plan('Lot;Type;Quotités;Ascenseur /100\n1A;app;450;40\n1B;app;550;60');
    expect(good.findings).toMatchObject([
      { is: 'told', code: 'denominatorAssumed', params: { denominator: 1_000 } },
    ]);
    expect(
      good.keys.map(({ body, sum }) => [body.code, body.name, body.kind, body.denominator, sum]),
    ).toEqual([
      ['A', 'Charges générales', 'general', 1_000, 1_000],
      ['B', 'Ascenseur', 'special', 100, 100],
    ]);
    expect(good.keys.map(({ body }) => checkKey(body))).toEqual([null, null]);
    const short = plan('Lot;Type;Quotités /1000\n1A;app;450\n1B;app;540');
    expect(short.findings).toMatchObject([{ code: 'keySumWrong', params: { sum: 990, denominator: 1_000 } }]);
    expect(codes(plan('Lot;Type;Quotités /1000\n1A;app;450/1000\n1B;app;550/100'))).toEqual([
      ['denominatorDiffers', 3],
    ]);
  });

  const [one, two] = [sampleId(20), sampleId(21)];
  const lot = (id: string, number: string, rank: string) => ({
    id,
    body: { building, rank, number, kind: 'apartment' as const, floor: 1, description: '' },
  });
  const withKey: ImportWorld = {
    ...emptyWorld(),
    lots: [lot(one, '1A', '0001'), lot(two, '1B', '0002')],
    keys: [{ id: sampleId(30), body: { ...allocationKeys.sample.body, building } }],
  };

  test('[IMP-14] parts that differ are a version from the chosen day on', () => {
    const same = plan('Lot;A Charges générales /1000\n1A;450\n1B;550', withKey);
    expect(same.keys[0]).toMatchObject({ is: 'same', differences: [] });
    const moved = plan('Lot;Quotités\n1A;400\n1B;600', withKey);
    expect(moved.findings).toEqual([]);
    expect(moved.keys[0]).toMatchObject({
      is: 'changed',
      differences: [
        { what: '1A', before: '450', after: '400' },
        { what: '1B', before: '550', after: '600' },
      ],
    });
    expect(moved.keys[0]?.body.versions.map(({ from }) => from)).toEqual(['2024-01-01', '2026-01-01']);
    // What the table leaves out stays.
    expect(codes(plan('Lot;Quotités\n1A;400', withKey))).toEqual([['keySumWrong', null]]);
  });

  test('[IMP-14] what was charged stays charged', () => {
    const used = { ...withKey, usedUntil: () => '2026-03-10' };
    expect(codes(plan('Lot;Quotités\n1A;400\n1B;600', used))).toEqual([['keyUsed', null]]);
    expect(plan('Lot;Quotités\n1A;400\n1B;600', { ...used, from: '2026-04-01' }).findings).toEqual([]);
    expect(codes(plan('Lot;Quotités\n1A;400\n1B;600', { ...withKey, from: '2023-01-01' }))).toEqual([
      ['keyVersionLater', null],
    ]);
  });

  test('[IMP-15] a rectangle is laid over the matrix, or by the numbers of its lots', () => {
    const matrix = {
      lots: [
        { id: one, number: '1A' },
        { id: two, number: '1B' },
      ],
      keys: [{ id: 'a' }, { id: 'b' }],
    };
    const at = { lotId: one, keyId: 'a' };
    expect(pasteParts('450\t10\n550\t\n', matrix, at)).toEqual({
      parts: { a: { [one]: 450, [two]: 550 }, b: { [one]: 10, [two]: 0 } },
      findings: [],
    });
    expect(pasteParts('1b\t600\n1A\t400', matrix, at).parts).toEqual({ a: { [two]: 600, [one]: 400 } });
    expect(pasteParts('7', matrix, { lotId: two, keyId: 'b' }).parts).toEqual({ b: { [two]: 7 } });
    const wrong = pasteParts('1\t2\t3\nx\t2\n5\t6', matrix, at);
    expect(wrong.findings.map(({ code, row }) => [code, row])).toEqual([
      ['pasteTooWide', 1],
      ['partInvalid', 2],
      ['unknownLot', 3],
    ]);
  });
});

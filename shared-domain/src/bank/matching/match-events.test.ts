import { describe, expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import type { MatchPart } from './match-part.ts';
import { bankWorld, callId, invoiceId, match, sophie, supplierId, written } from './testing/bank-world.ts';
import { entriesIn, linesIn, paid } from './testing/matching.ts';

describe('[MAT-1] parts of every kind', () => {
  const cost = { by: 'key' as const, keyId: sampleId(30) };
  test.each<[string, number, MatchPart[], string[][]]>([
    [
      'an overpayment',
      30_000,
      [paid(25_000), paid(5_000, null)],
      [['ownerPayment', 'D 551 30000', 'C 4101 25000', 'C 4101 5000']],
    ],
    ['a refund', -5_000, [paid(-5_000, null)], [['ownerRefund', 'D 4101 5000', 'C 551 5000']]],
    [
      'a direct debit that came back',
      -25_000,
      [{ to: 'returnedDebit', ownerId: sophie, claimId: callId, amount: -25_000 }],
      [['returnedDebit', 'D 4101 25000', 'C 551 25000']],
    ],
    [
      'a supplier and the charges of the payment',
      -106_250,
      [
        { to: 'supplierClaim', supplierId, claimId: invoiceId, amount: -106_000 },
        { to: 'account', account: '650', amount: -250, bearer: cost, label: 'Frais' },
      ],
      [
        ['supplierPayment', 'D 440 106000', 'C 551 106000'],
        ['bankBooking', 'C 551 250', 'D 650 250'],
      ],
    ],
    [
      'money back from a supplier',
      1_000,
      [{ to: 'supplierClaim', supplierId, claimId: null, amount: 1_000 }],
      [['supplierPayment', 'C 440 1000', 'D 551 1000']],
    ],
    [
      'a transfer to savings',
      -9_000,
      [{ to: 'transfer', account: '550', amount: -9_000 }],
      [['internalTransfer', 'D 58 9000', 'C 551 9000']],
    ],
    [
      'a transfer from savings',
      9_000,
      [{ to: 'transfer', account: '550', amount: 9_000 }],
      [['internalTransfer', 'D 551 9000', 'C 58 9000']],
    ],
  ])('[MAT-1] %s', (_, amount, parts, lines) => {
    const after = written(match(bankWorld({ amount }), parts));
    expect(linesIn(after)).toEqual(lines);
  });
});

test('[MAT-1] a booking by account keeps its own words, else those of the movement', () => {
  const label = (own: string) => {
    const cost: MatchPart = { to: 'account', account: '499', amount: 25_000, bearer: null, label: own };
    return entriesIn(written(match(bankWorld({}), [cost])))[0]?.lines[0]?.label;
  };
  expect(label('Frais')).toBe('Frais');
  expect(label('')).toContain('SOPHIE LAMBERT');
});

import { sampleId } from '../../kernel/sample-id.ts';
import type { Portion } from './portion.ts';

export const samplePortion: Portion = {
  lineId: sampleId(61),
  description: 'Entretien ascenseur, quatrième trimestre',
  account: '61011',
  keyId: sampleId(30),
  keyCode: 'A',
  keyName: 'Charges générales',
  keyFrom: '2024-01-01',
  lineAmount: 106_000,
  lotId: sampleId(20),
  lotNumber: '2B',
  quotePart: 450,
  denominator: 1000,
  share: { numerator: 1, denominator: 3 },
  ownerId: sampleId(40),
  exactNumerator: '47700000',
  exactDenominator: '3000',
  amount: 15_900,
  roundingCents: 0,
};

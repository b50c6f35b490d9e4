import { sampleId } from '../../kernel/sample-id.ts';
import type { CallLot } from './call-part.ts';

export const sampleCallLot: CallLot = {
  lotId: sampleId(20),
  lotNumber: '2B',
  quotePart: 450,
  share: { numerator: 1, denominator: 1 },
  amount: 54_000,
  roundingCents: 0,
};

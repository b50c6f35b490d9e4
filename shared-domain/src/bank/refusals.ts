import { bankFileRefusals, bankFindings } from './file/refusals.ts';
import { matchingRefusals } from './matching/refusals.ts';
import { epcRefusals } from './qr/refusals.ts';

export const bankRefusals = [
  ...bankFileRefusals,
  ...bankFindings,
  ...epcRefusals,
  ...matchingRefusals,
] as const;

import { bankFileRefusals, bankFindings } from './file/refusals.ts';
import { matchingRefusals } from './matching/refusals.ts';
import { paymentRefusals } from './payments/refusals.ts';
import { epcRefusals } from './qr/refusals.ts';
import { sepaRefusals } from './sepa/refusals.ts';

export const bankRefusals = [
  ...bankFileRefusals,
  ...bankFindings,
  ...epcRefusals,
  ...sepaRefusals,
  ...paymentRefusals,
  ...matchingRefusals,
] as const;

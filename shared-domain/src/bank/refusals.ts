import { bankFileRefusals, bankFindings } from './file/refusals.ts';
import { epcRefusals } from './qr/refusals.ts';

export const bankRefusals = [...bankFileRefusals, ...bankFindings, ...epcRefusals] as const;

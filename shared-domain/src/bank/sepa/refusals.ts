/** Why a payment file is not written. */
export const sepaRefusals = [
  'sepa.nothing',
  'sepa.iban',
  'sepa.amount',
  'sepa.nameMissing',
  'sepa.creditorId',
  'sepa.mandate',
  'sepa.reference',
  'sepa.twice',
] as const;
export type SepaRefusal = (typeof sepaRefusals)[number];

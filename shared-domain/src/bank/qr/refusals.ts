export const epcRefusals = [
  'epc.iban',
  'epc.nameMissing',
  'epc.amount',
  'epc.bic',
  'epc.twoReferences',
  'epc.reference',
  'epc.purpose',
  'epc.tooLong',
  'epc.lineBreak',
] as const;
export type EpcRefusal = (typeof epcRefusals)[number];

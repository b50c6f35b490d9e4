/** Why payments or collections are not ordered. */
export const paymentRefusals = [
  'payment.accountUnknown',
  'payment.claimNotOpen',
  'payment.tooMuch',
  'payment.inOrder',
  'payment.twice',
  'payment.ibanNotSuppliers',
  'payment.dayPassed',
  'payment.orderUnknown',
  'payment.orderCancelled',
  'mandate.unknown',
  'mandate.revoked',
  'mandate.notSigned',
  'mandate.otherOwner',
  'mandate.reference',
  'collection.creditorMissing',
  'collection.tooSoon',
] as const;

export const saleRefusals = [
  'sale.alreadyPosted',
  'sale.amountsChanged',
  'sale.bookedBefore',
  'sale.inFuture',
  'sale.noGeneralKey',
  'sale.notTransferred',
] as const;

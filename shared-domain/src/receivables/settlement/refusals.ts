export const settlementRefusals = [
  'settlement.alreadyCorrected',
  'settlement.blocked',
  'settlement.bookedOutside',
  'settlement.dueTooEarly',
  'settlement.nothing',
  'settlement.otherContent',
  'settlement.overlaps',
  'settlement.periodInvalid',
  'settlement.periodNotOver',
  'settlement.unknown',
] as const;

/** Why a statement is not taken, or a movement not booked. */
export const matchingRefusals = [
  'bank.otherAccount',
  'bank.foreignCurrency',
  'bank.alreadyImported',
  'bank.truncated',
  'bank.statementTooLarge',
  'bank.tooManyLines',
  'bank.lineUnknown',
  'bank.lineMatched',
  'bank.partZero',
  'bank.partsDoNotAddUp',
  'bank.returnIsNoPayment',
  'bank.claimUnknown',
  'bank.partyMissing',
  'bank.bearerMissing',
  'bank.matchUnknown',
  'bank.alreadyUndone',
] as const;

/** Why a bank's file cannot be used at all. */
export const bankFileRefusals = [
  'bankFile.notABankFile',
  'bankFile.tooLarge',
  'bankFile.unreadable',
  'bankFile.oldVersion',
] as const;
export type BankFileRefusal = (typeof bankFileRefusals)[number];

/** What is odd in a file of which the rest is used; each has a sentence as a refusal has. */
export const bankFindings = [
  'bankFile.truncated',
  'bankFile.mixedEncoding',
  'bankFile.unknownRecord',
  'bankFile.badLine',
  'bankFile.totalsDiffer',
  'bankFile.countDiffers',
  'bankFile.balanceDiffers',
  'bankFile.detailsDiffer',
  'bankFile.communicationCheck',
  'bankFile.foreignCurrency',
  'bankFile.accountCheck',
  'bankFile.oneApplication',
  'bankFile.notBooked',
] as const;
export type BankFinding = (typeof bankFindings)[number];

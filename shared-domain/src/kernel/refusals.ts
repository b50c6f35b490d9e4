export const kernelRefusals = [
  'money.ambiguous',
  'money.invalid',
  'money.tooLarge',
  'date.invalid',
  'iban.checkDigit',
  'enterpriseNumber.checkDigit',
  'communication.checkDigit',
  'email.invalid',
  'text.tooLong',
  'text.unsafe',
] as const;

export const arrearsRefusals = [
  'arrears.articleMissing',
  'arrears.levelsOutOfOrder',
  'interest.rateUnknown',
  'reminder.claimsChanged',
  'reminder.firstIsFree',
  'reminder.inFuture',
  'reminder.interestDiffers',
  'reminder.nothingDue',
  'reminder.onHold',
  'reminder.outOfOrder',
  'reminder.registeredNumberMissing',
  'reminder.tooEarly',
] as const;

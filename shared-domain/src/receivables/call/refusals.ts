export const callRefusals = [
  'call.alreadyIssued',
  'call.alreadyCancelled',
  'call.cancelledTooEarly',
  'call.changedMeanwhile',
  'call.dueBeforeIssue',
  'call.lotWithoutOwner',
  'call.unknown',
  'call.wrongAccount',
  'callPlan.datesOutOfOrder',
  'callPlan.doesNotAddUp',
  'callPlan.instalmentIssued',
  'callPlan.unknown',
] as const;

export const arrearsRefusals = ['interest.rateUnknown'] as const;

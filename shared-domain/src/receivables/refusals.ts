import { arrearsRefusals } from './arrears/refusals.ts';

export const receivablesRefusals = [...arrearsRefusals] as const;

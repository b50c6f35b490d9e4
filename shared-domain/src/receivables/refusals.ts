import { arrearsRefusals } from './arrears/refusals.ts';
import { callRefusals } from './call/refusals.ts';

export const receivablesRefusals = [...callRefusals, ...arrearsRefusals] as const;

// expect: arrows production-without-rehearsal
import { simulatedNow } from '../../simulator/clock.ts';

export const startsAt = simulatedNow;

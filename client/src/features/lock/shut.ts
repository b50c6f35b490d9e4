import type { LockState } from '../../data/index.ts';

/** A lock that waits to be opened. */
export type Shut = Extract<LockState, { is: 'locked' }>;

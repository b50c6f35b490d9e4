import { onDemand } from '../on-demand.ts';

export const loadSending = onDemand(() => import('./sending.ts'));

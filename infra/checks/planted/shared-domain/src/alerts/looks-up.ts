// expect: arrows order-alerts
import { name } from '../receivables/name.ts';

export const above = name;

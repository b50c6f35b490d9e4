// expect: arrows order-receivables
import { name } from '../payables/name.ts';

export const above = name;

// expect: arrows order-payables
import { name } from '../receivables/name.ts';

export const above = name;

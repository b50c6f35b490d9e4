// expect: arrows order-receivables
import { name } from '../assembly/name.ts';

export const above = name;

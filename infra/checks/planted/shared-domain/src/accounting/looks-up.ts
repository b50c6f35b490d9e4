// expect: arrows order-accounting
import { name } from '../payables/name.ts';

export const above = name;

// expect: arrows order-assembly
import { name } from '../payables/name.ts';

export const above = name;

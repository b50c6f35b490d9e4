// expect: arrows order-sync
import { name } from '../payables/name.ts';

export const above = name;

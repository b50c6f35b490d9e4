// expect: arrows order-ownership
import { name } from '../accounting/name.ts';

export const above = name;

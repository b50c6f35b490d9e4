// expect: arrows order-archive
import { name } from '../receivables/name.ts';

export const above = name;

// expect: arrows order-bank
import { name } from '../assembly/name.ts';

export const above = name;

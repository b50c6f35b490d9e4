// expect: arrows order-upkeep
import { name } from '../assembly/name.ts';

export const above = name;

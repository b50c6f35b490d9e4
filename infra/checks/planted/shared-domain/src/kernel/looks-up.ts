// expect: arrows order-kernel
import { name } from '../ownership/name.ts';

export const above = name;

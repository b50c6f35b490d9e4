// expect: arrows order-identity
import { name } from '../ownership/name.ts';

export const above = name;

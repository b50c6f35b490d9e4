// expect: arrows order-xml
import { name } from '../ownership/name.ts';

export const above = name;

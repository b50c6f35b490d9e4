// expect: arrows order-documents
import { name } from '../payables/name.ts';

export const above = name;

// expect: arrows order-documents
import { name } from '../receivables/name.ts';

export const above = name;

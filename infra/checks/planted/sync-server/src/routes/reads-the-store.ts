// expect: arrows routes-without-store
import { sql } from '../store/reader.ts';

export const rows = sql;

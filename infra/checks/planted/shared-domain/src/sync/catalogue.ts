import { name } from '../payables/name.ts';

export const catalogue = [name];

// expect: arrows resolvable
import { lost } from './no-such-file.ts';

export const found = lost;

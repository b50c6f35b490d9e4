// expect: arrows features-apart
import { title } from '../home/title.ts';

export const borrowed = title;

// expect: arrows papers-without-screens
import { title } from '../features/home/title.ts';

export const printed = title;

// expect: arrows data-below-screens
import { title } from '../features/home/title.ts';

export const shown = title;

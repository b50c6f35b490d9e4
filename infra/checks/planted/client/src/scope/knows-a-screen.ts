// expect: arrows scope-below-screens
import { title } from '../features/home/title.ts';

export const chosen = title;

// expect: arrows server-without-client
import { title } from '../../../client/src/features/home/title.ts';

export const shown = title;

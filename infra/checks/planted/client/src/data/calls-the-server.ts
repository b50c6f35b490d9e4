// expect: arrows client-without-server
import { verb } from '../../../sync-server/src/sync/verb.ts';

export const borrowed = verb;

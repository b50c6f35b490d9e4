// expect: arrows area-has-one-door
import { name } from '../../../shared-domain/src/ownership/name.ts';

export const inside = name;

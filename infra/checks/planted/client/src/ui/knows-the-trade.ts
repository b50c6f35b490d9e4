// expect: arrows ui-knows-no-trade
import { name } from '../../../shared-domain/src/ownership/index.ts';

export const label = name;

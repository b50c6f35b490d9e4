import type { Occasion } from './occasion.ts';
import { occasionsElsewhere } from './occasions-elsewhere.ts';
import { occasionsOfTilleuls } from './occasions-tilleuls.ts';

export const occasions: readonly Occasion[] = [...occasionsOfTilleuls, ...occasionsElsewhere];

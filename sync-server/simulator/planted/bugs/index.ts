import type { PlantedBug } from '../planted-bug.ts';
import { booksBugs } from './books.ts';
import { clientBugs } from './client.ts';
import { edgesBugs } from './edges.ts';
import { incarnationBugs } from './incarnations.ts';
import { journalBugs } from './journal.ts';
import { keepingBugs } from './keeping.ts';
import { mergeBugs } from './merge.ts';
import { rightsBugs } from './rights.ts';
import { serverBugs } from './server.ts';

export const bugs: readonly PlantedBug[] = [
  ...mergeBugs,
  ...rightsBugs,
  ...serverBugs,
  ...booksBugs,
  ...journalBugs,
  ...incarnationBugs,
  ...clientBugs,
  ...keepingBugs,
  ...edgesBugs,
];

import type { PlantedBug } from '../planted-bug.ts';
import { booksBugs } from './books.ts';
import { clientBugs } from './client.ts';
import { incarnationBugs } from './incarnations.ts';
import { journalBugs } from './journal.ts';
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
];

import { existsSync } from 'node:fs';
import { at } from '../run/room.ts';
import { arrowRules } from './arrow-rules.ts';
import { followArrows } from './cruise.ts';

const rooms = ['client/src', 'shared-domain/src', 'sync-server/src'].filter((room) => existsSync(at(room)));
const fewest = 50;

const { modules, violations } = await followArrows(at('.'), rooms);
for (const { rule, from, to } of violations) {
  const reason = arrowRules.forbidden?.find(({ name }) => name === rule)?.comment ?? '';
  process.stdout.write(`${rule}: ${from} → ${to}\n   ${reason}\n`);
}
process.stdout.write(`${modules} modules followed\n`);
// A cruiser without a parser for TypeScript passes over every file and finds nothing wrong.
if (modules < fewest) process.stdout.write(`Fewer than ${fewest} modules: the rooms were not read.\n`);
process.exitCode = violations.length > 0 || modules < fewest ? 1 : 0;

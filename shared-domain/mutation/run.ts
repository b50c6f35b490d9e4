import { globSync, readFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';

// `--room=receivables/claims` changes that room alone and asks only its own tests: a minute instead of an hour, and a rule that only a
// neighbour's test would defend counts as undefended. Several rooms are parted by commas.
const rooms = process.argv
  .filter((argument) => argument.startsWith('--room='))
  .flatMap((argument) => argument.slice('--room='.length).split(','));

if (rooms.length > 0) process.env.MUTATED_ROOMS = rooms.join(',');
await new Stryker(rooms.length > 0 ? { mutate: rulesOf(rooms) } : {}).runMutationTest();

function rulesOf(chosen: readonly string[]): string[] {
  const { mutate }: { mutate: string[] } = JSON.parse(readFileSync('stryker.config.json', 'utf8'));
  const isLeftOut = (pattern: string) => pattern.startsWith('!');
  const files = globSync(mutate.filter((pattern) => !isLeftOut(pattern))).filter((file) =>
    chosen.some((room) => file.startsWith(`src/${room}/`)),
  );
  if (files.length === 0) throw new Error(`Stryker's configuration names no rule in ${chosen.join(', ')}.`);
  return [...files, ...mutate.filter(isLeftOut)];
}

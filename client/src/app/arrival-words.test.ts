import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { allTexts, arrivalTexts } from '../i18n/texts/index.ts';
import { ownNavigation, sidebarFor, tabsFor } from './navigation.ts';

/** What is shown before, or without, any screen that brings the other words along. */
const shownOnArrival = [
  ...filesOf('../features/home/'),
  ...filesOf('../features/sign-in/'),
  ...filesOf('./shell/').filter(
    (file) => !/sync-sheet|notice|not-found|more-screen|undoing|as-owner/.test(file),
  ),
  ...[
    'app-shell/app-shell',
    'sync-pill/sync-pill',
    'state-badge/state-badge',
    'empty-state',
    'page-header',
  ].map((name) => `../ui/${name}.tsx`),
];
test.each(shownOnArrival)('what %s says is there on arrival', (file) => {
  const source = readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8');
  const said = [...source.matchAll(/'([a-zA-Z]+(?:\.\w+)+)'/g)].flatMap(([, id]) => id ?? []);
  const texts = said.filter((id) => id in allTexts);
  expect(texts.filter((id) => !(id in arrivalTexts))).toEqual([]);
});

test('places of everybody and of owners are named on arrival', () => {
  const groups = sidebarFor(ownNavigation, ['owner']);
  const places = [...groups.flatMap((group) => group.places), ...tabsFor(ownNavigation, ['owner'])].map(
    ({ text }) => text,
  );
  expect(places.filter((id) => !(id in arrivalTexts))).toEqual([]);
});

function filesOf(folder: string): string[] {
  return readdirSync(fileURLToPath(new URL(folder, import.meta.url)))
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => folder + name);
}

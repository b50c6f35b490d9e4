import MiniSearch from 'minisearch';
import type { Thing, ThingKind } from './thing.ts';

export type Finder = (typed: string) => FoundGroup[];
export type FoundGroup = { readonly kind: ThingKind; readonly things: readonly Thing[] };

const mostOfAKind = 6;
// So many are told apart in a few milliseconds: between two lots of them the page stays quick.
const chunkSize = 500;

/** What answers to every word typed, by its beginning and with a letter wrong; the best first, kind by kind. */
export async function createFinder(things: readonly Thing[]): Promise<Finder> {
  const search = new MiniSearch<Thing>({
    idField: 'key',
    fields: ['label', 'detail', 'words'],
    processTerm: plain,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 1 : false),
      boost: { label: 3, words: 2 },
    },
  });
  const byKey = new Map(things.map((thing) => [thing.key, thing]));
  await search.addAllAsync([...byKey.values()], { chunkSize });
  return (typed) => grouped(search.search(typed).flatMap(({ id }) => byKey.get(id) ?? []));
}

/** Kinds in the order of their best. */
function grouped(found: readonly Thing[]): FoundGroup[] {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    things: found.filter((thing) => thing.kind === kind).slice(0, mostOfAKind),
  }));
}

/** What is offered before anything is typed. */
export function offered(things: readonly Thing[]): FoundGroup[] {
  return (['actions', 'places'] as const)
    .map((kind) => ({ kind, things: things.filter((thing) => thing.kind === kind) }))
    .filter((group) => group.things.length > 0);
}

/** Without accents and capitals: `Électricité` is found by `elec`. */
function plain(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

import type { IFlattenedRuleSet, IRegularForbiddenRuleType as Rule } from 'dependency-cruiser';

const tests = '(\\.test\\.tsx?$|/testing/|\\.config\\.ts$|\\.setup\\.ts$)';

/** Which areas of the domain an area may look at, itself apart. A new area is one line here. */
const below: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  xml: ['kernel'],
  sync: ['kernel', 'identity'],
  identity: ['kernel', 'sync'],
  ownership: ['kernel', 'sync', 'identity'],
  accounting: ['kernel', 'sync', 'identity', 'ownership'],
  payables: ['kernel', 'xml', 'sync', 'identity', 'ownership', 'accounting'],
  receivables: ['kernel', 'sync', 'identity', 'ownership', 'accounting', 'payables'],
  bank: ['kernel', 'xml', 'sync', 'identity', 'ownership', 'accounting', 'payables', 'receivables'],
  assembly: ['kernel', 'sync', 'identity', 'ownership', 'accounting'],
  documents: ['kernel', 'sync', 'identity'],
  archive: ['kernel', 'sync', 'identity', 'ownership', 'accounting'],
  alerts: ['kernel', 'sync', 'identity'],
};

/** A package, installed or not: the planted violations are told without installing what they must not use. */
function packages(...names: string[]): string {
  return `(^|/node_modules/)(${names.join('|')})(/|$)`;
}

function forbid(name: string, comment: string, from: Rule['from'], to: Rule['to']): Rule {
  return { name, comment, severity: 'error', from, to };
}

const domain: readonly Rule[] = [
  forbid(
    'domain-is-pure',
    'The domain runs on phones, in cellars and on servers: it may need nothing but itself, zod and one hash library.',
    { path: '^shared-domain/src/', pathNot: tests },
    { pathNot: ['^shared-domain/src/', packages('zod', '@automerge', '@noble/hashes')] },
  ),
  forbid(
    'automerge-in-drafts',
    "Automerge's wasm weighs a megabyte: whoever does not edit drafts must never load it.",
    { path: '^shared-domain/src/', pathNot: ['^shared-domain/src/sync/draft/', tests] },
    { path: packages('@automerge') },
  ),
  ...Object.entries(below).map(([area, seen]) =>
    forbid(
      `order-${area}`,
      `${area} may look at ${seen.join(', ') || 'no other area'}: the areas stand on one another in one order. Only sync/catalogue looks at all.`,
      {
        path: `^shared-domain/src/${area}/`,
        pathNot: ['^shared-domain/src/sync/catalogue(\\.ts$|/)', tests],
      },
      { path: '^shared-domain/src/[^/]+/', pathNot: `^shared-domain/src/(${[area, ...seen].join('|')})/` },
    ),
  ),
  forbid(
    'area-has-one-door',
    'Outsiders use an area by its index, so that its inside may change.',
    { path: '^(client|sync-server|e2e|infra)/' },
    { path: '^shared-domain/src/', pathNot: '^shared-domain/src/.+/index\\.ts$' },
  ),
];

const client: readonly Rule[] = [
  forbid(
    'client-without-server',
    'Client and server meet in the domain and on the wire, nowhere else.',
    { path: '^client/' },
    { path: '^(sync-server|infra|e2e)/' },
  ),
  forbid(
    'features-apart',
    'A screen that imports another screen cannot be changed alone; what both need belongs in ui or data.',
    { path: '^client/src/features/([^/]+)/' },
    { path: '^client/src/features/', pathNot: '^client/src/features/$1/' },
  ),
  forbid(
    'storage-behind-data',
    'Only client/src/data knows how things are stored: a screen asks it for hooks and commands.',
    { path: '^client/src/', pathNot: '^client/src/data/' },
    { path: packages('rxdb', 'dexie', '@automerge') },
  ),
  forbid(
    'data-below-screens',
    'data, platform and i18n serve the screens and know none of them.',
    { path: '^client/src/(data|platform|i18n)/' },
    { path: '^client/src/(features|app|scope|ui)/' },
  ),
  forbid(
    'scope-below-screens',
    'Every screen asks which building is looked at: what answers knows none of them.',
    { path: '^client/src/scope/' },
    { path: '^client/src/(features|app)/' },
  ),
  forbid(
    'papers-without-screens',
    'A paper is made of what it is handed, in a worker and in a test alike: it knows no screen, no storage and no component.',
    { path: '^client/src/papers/', pathNot: tests },
    { path: ['^client/src/(app|data|features|scope|ui)/', packages('react', 'react-dom', '@mantine')] },
  ),
  forbid(
    'ui-knows-no-trade',
    'A button has never heard of an invoice: ui may look at the kernel alone.',
    { path: '^client/src/ui/' },
    { path: ['^client/src/(data|features|app|scope)/', '^shared-domain/src/(?!kernel/)'] },
  ),
];

const server: readonly Rule[] = [
  forbid(
    'server-without-client',
    'Client and server meet in the domain and on the wire, nowhere else.',
    { path: '^sync-server/', pathNot: tests },
    { path: '^(client|infra|e2e)/' },
  ),
  forbid(
    'routes-without-store',
    'A route parses, calls a use case and translates the answer; it never sees the store.',
    { path: '^sync-server/src/routes/', pathNot: tests },
    { path: '^sync-server/src/store/' },
  ),
  forbid(
    'sql-in-store',
    'Every statement stands in one room, where row-level security and parameters are looked after.',
    { path: '^sync-server/src/', pathNot: ['^sync-server/src/store/', tests] },
    { path: packages('postgres') },
  ),
  forbid(
    'use-cases-without-http',
    'A use case serves a route, a command and a simulator alike: it never sees a request.',
    { path: '^sync-server/src/(sync|store)/', pathNot: tests },
    { path: packages('hono', '@hono') },
  ),
];

const everywhere: readonly Rule[] = [
  forbid(
    'production-without-rehearsal',
    'What people use never leans on what tries it out: the simulator, the benches and the tests look at it, and not the other way.',
    { path: '^(client|sync-server|shared-domain)/src/', pathNot: tests },
    { path: ['^(client|sync-server|shared-domain)/(simulator|bench|test)/', '\\.test\\.tsx?$'] },
  ),
  forbid('no-cycles', 'Files that need each other are one file in pieces.', {}, { circular: true }),
  forbid(
    'resolvable',
    'An import that leads nowhere hides every arrow behind it.',
    { pathNot: tests },
    // Vite's: the address of a file of a package, not its content.
    { couldNotResolve: true, pathNot: ['^virtual:', '\\.wasm\\?url$'] },
  ),
];

/** The arrows between the rooms of the house, each with its reason. */
export const arrowRules: IFlattenedRuleSet = { forbidden: [...domain, ...client, ...server, ...everywhere] };

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ours = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Whose import of what, and what it gets instead. */
const replaced: readonly { readonly by: RegExp; readonly source: RegExp; readonly file: string }[] = [
  // 7 KB of query operators, of which a handful is used: infra/decisions/0006-rxdb-without-mingo.md.
  {
    by: /\/rxdb\/dist\/esm\//,
    source: /^\.\/rx-query-mingo\.js$/,
    file: '../src/data/records/selector-match.ts',
  },
  { by: /\/rxdb\/dist\/esm\//, source: /^mingo\/util$/, file: '../src/data/records/selector-match.ts' },
  // Every browser that runs the app has a BroadcastChannel of its own: no other way to reach a tab is wanted.
  ...['indexed-db', 'localstorage', 'simulate'].map((method) => ({
    by: /\/broadcast-channel\/dist\//,
    source: new RegExp(`^\\./methods/${method}\\.js$`),
    file: '../src/data/records/no-channel-method.ts',
  })),
];

/** Gives RxDB our small selector in place of the library it takes along whole. Tests run with it too. */
export function slimRxdbPlugin(): Plugin {
  return {
    name: 'koprogo-slim-rxdb',
    enforce: 'pre',
    resolveId(source, importer = '') {
      const found = replaced.find((one) => one.source.test(source) && one.by.test(importer));
      return found && ours(found.file);
    },
  };
}

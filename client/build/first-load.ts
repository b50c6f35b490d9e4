/** What Vite writes to `.vite/manifest.json`, as far as we read it. */
export type BuildManifest = Readonly<Record<string, Chunk>>;

type Chunk = {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
};

/** Screens only staff, board or administration open. A screen not named here is precached for everybody. */
const staffScreens =
  /features\/((today|arrears|sale|bank|payments|book|invoices?|approvals|suppliers|transfer|admin|calls|settlements|budgets|building-import)[\w-]*|documents\/desk)\//;

/**
 * Chunks loaded on demand that an owner meets on their way to their home: they sign in, their updates are looked after,
 * one language is spoken. `e2e` watches a browser do it: what it asks for must be here.
 */
const openedOnTheWay = /features\/(home|sign-in)\/|messages\/arrival\/fr|workbox-window/;

/** Every file an owner may need: the shell and its screens, without what only staff opens. */
export function filesForEverybody(manifest: BuildManifest): Set<string> {
  return filesOf(
    manifest,
    reach(manifest, entriesOf(manifest), (key) => !isStaffOnly(manifest, key)),
  );
}

/** The files an owner loads before their home is shown, from an empty browser on. */
export function filesOfFirstLoad(manifest: BuildManifest): Set<string> {
  return filesOf(
    manifest,
    reach(manifest, entriesOf(manifest), (key) => openedOnTheWay.test(key)),
  );
}

function isStaffOnly(manifest: BuildManifest, key: string): boolean {
  if (staffScreens.test(key)) return true;
  const closure = reach(manifest, [key], () => false);
  return [...closure].some((found) => manifest[found]?.assets?.some((asset) => asset.endsWith('.wasm')));
}

function entriesOf(manifest: BuildManifest): string[] {
  return Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
}

function reach(
  manifest: BuildManifest,
  from: readonly string[],
  follows: (key: string) => boolean,
): Set<string> {
  const reached = new Set<string>();
  const open = [...from];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    const chunk = manifest[key];
    open.push(...(chunk?.imports ?? []), ...(chunk?.dynamicImports ?? []).filter(follows));
  }
  return reached;
}

function filesOf(manifest: BuildManifest, keys: ReadonlySet<string>): Set<string> {
  const chunks = [...keys].flatMap((key) => manifest[key] ?? []);
  return new Set(chunks.flatMap((chunk) => [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]));
}

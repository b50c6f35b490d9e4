import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { DeviceStore } from './device-store.ts';
import type { Exchange } from './wire-tape.ts';

/** What the story of a release left behind, by the names that a test finds it under. */
export type Told = {
  readonly version: string;
  /** An instant by the clock of the devices. */
  readonly recordedAt: string;
  readonly building: string;
  /** Recorded, submitted by the syndic and approved by the owner, who sits on the board. */
  readonly approved: { readonly supplier: string; readonly number: string; readonly total: number };
  /** Only the syndic's device has these. */
  readonly unsent: {
    readonly draft: { readonly number: string; readonly note: string; readonly total: string };
    readonly newSupplier: string;
    readonly submitted: { readonly supplier: string; readonly number: string };
    readonly edited: { readonly supplier: string; readonly phone: string };
  };
  /** What another of the syndic's devices changed first. */
  readonly inbox: { readonly supplier: string; readonly mine: string; readonly theirs: string };
};

export type DeviceName = 'syndic' | 'owner';

/** Everything kept of a release. */
export type Release = {
  readonly told: Told;
  readonly devices: Readonly<Record<DeviceName, DeviceStore>>;
  readonly wire: readonly Exchange[];
};

const releasesDir = fileURLToPath(new URL('../fixtures/releases', import.meta.url));

export function releaseVersions(dir = releasesDir): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map((one) => one.name)
    .sort();
}

export function readRelease(version: string, dir = releasesDir): Release {
  const at = (name: string) => join(dir, version, name);
  const unpacked = (name: string) => gunzipSync(readFileSync(at(name))).toString('utf8');
  const device = (name: DeviceName) => JSON.parse(unpacked(`${name}.json.gz`)) as DeviceStore;
  return {
    told: JSON.parse(readFileSync(at('told.json'), 'utf8')) as Told,
    devices: { syndic: device('syndic'), owner: device('owner') },
    wire: unpacked('wire.jsonl.gz')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Exchange),
  };
}

/** What lies in a store of the databases whose name matches; values that JSON can say are as they were. */
export function rowsOf<Row>({ databases }: DeviceStore, name: RegExp, store: string): Row[] {
  return databases
    .filter((database) => name.test(database.name))
    .flatMap(({ stores }) => stores.find((one) => one.name === store)?.rows ?? [])
    .map(([, row]) => row as Row);
}

/** Writes it and tells how long each file became. What must not be in any of them is an error. */
export function writeRelease(
  { told, devices, wire }: Release,
  secrets: readonly string[],
  dir = releasesDir,
): string[] {
  const folder = join(dir, told.version);
  mkdirSync(folder, { recursive: true });
  const texts: Record<string, string> = {
    'told.json': `${JSON.stringify(told, null, 2)}\n`,
    'syndic.json.gz': JSON.stringify(devices.syndic),
    'owner.json.gz': JSON.stringify(devices.owner),
    'wire.jsonl.gz': `${wire.map((exchange) => JSON.stringify(exchange)).join('\n')}\n`,
    'README.md': readMe(told),
  };
  for (const [name, text] of Object.entries(texts)) {
    const leaked = secrets.find((secret) => text.includes(secret));
    if (leaked) throw new Error(`${name} holds what must not be kept: ${leaked.slice(0, 12)}…`);
    writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text);
  }
  return Object.keys(texts).map(
    (name) => `${name.padEnd(16)} ${kilobytes(statSync(join(folder, name)).size)} kB`,
  );
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);

function readMe({ version, recordedAt, building, approved, unsent, inbox }: Told): string {
  return `# ${version}

Recorded by \`pnpm record:release ${version}\` on ${recordedAt.slice(0, 10)}, from the product of that version and its demo data; never
edited. How it was made and who reads it: \`e2e/release/README.md\`.

| file | what it holds |
|---|---|
| \`told.json\` | what the story left behind, by the names that tests find it under |
| \`syndic.json.gz\` | every database of IndexedDB on the desk of the syndic of ${building}, without network |
| \`owner.json.gz\` | the same of the phone of an owner, who sits on the board |
| \`wire.jsonl.gz\` | every request of their browsers to \`/api\` and its answer, one a line, in order |

The syndic recorded ${approved.number} (${approved.supplier}), which the board member approved. Then without network: the draft
${unsent.draft.number} with a photo, the submission of ${unsent.submitted.number}, their new suppliers ${unsent.newSupplier} and
${unsent.submitted.supplier}, and a new phone number of ${unsent.edited.supplier}; none of it was sent. In the inbox lies a
note on ${inbox.supplier} that another device had changed first. The owner's phone has the charges and the photo of ${approved.number}.
`;
}

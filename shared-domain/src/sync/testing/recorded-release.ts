import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** One request of a browser of that release, and what its server answered. */
export type RecordedExchange = {
  readonly method: string;
  readonly path: string;
  readonly request: RecordedHalf;
  readonly response: RecordedHalf & { readonly status: number };
};

export type RecordedHalf = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body:
    | { readonly json: unknown }
    | { readonly text: string }
    | { readonly sha256: string; readonly bytes: number }
    | null;
};

type RecordedDevice = {
  readonly databases: readonly {
    readonly name: string;
    readonly stores: readonly {
      readonly name: string;
      readonly rows: readonly (readonly [unknown, unknown])[];
    }[];
  }[];
};

const folder = fileURLToPath(new URL('../../../../e2e/fixtures/releases', import.meta.url));

/** The releases of which a recording is kept (`e2e/release`). */
export function recordedVersions(): string[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder, { withFileTypes: true });
  return found
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export function recordedWire(version: string): RecordedExchange[] {
  const lines = unpacked(version, 'wire.jsonl.gz').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as RecordedExchange);
}

/** What lay in a store, over all devices and the databases whose name matches. */
export function recordedRows<Row>(version: string, database: RegExp, store: string): Row[] {
  const devices = ['syndic.json.gz', 'owner.json.gz'].map(
    (name) => JSON.parse(unpacked(version, name)) as RecordedDevice,
  );
  return devices
    .flatMap(({ databases }) => databases.filter(({ name }) => database.test(name)))
    .flatMap(({ stores }) => stores.find(({ name }) => name === store)?.rows ?? [])
    .map(([, row]) => row as Row);
}

function unpacked(version: string, name: string): string {
  return gunzipSync(readFileSync(`${folder}/${version}/${name}`)).toString('utf8');
}

import { sum } from '../../kernel/cents.ts';
import { type AllocationKey, type KeyVersion, keyVersionOn } from '../allocation-key/allocation-key.ts';
import { checkKeyChange } from '../allocation-key/check-key.ts';
import type { FindingCode, Tell } from './findings.ts';
import { plainHeading } from './headings.ts';
import type { Difference, ImportWorld, PlannedKey, PlannedLot } from './import-plan.ts';
import type { ReadBuilding, ReadKeyColumn } from './read-building.ts';

type Known = { readonly id: string; readonly body: AllocationKey };
type Parts = Readonly<Record<string, number>>;

/** [IMP-7] [IMP-14] A key for each column of quote-parts. */
export function planKeys(
  { keys, lots }: ReadBuilding,
  planned: readonly PlannedLot[],
  world: ImportWorld,
  tell: Tell,
): PlannedKey[] {
  const done: PlannedKey[] = [];
  keys.forEach((column, at) => {
    const parts = lots.map(({ parts }) => parts[at] ?? null);
    if (parts.every((part) => part === null)) return;
    const before = knownKey(column, at, world.keys);
    const denominator = denominatorOf(column, before?.body ?? null, world, tell);
    for (const [place, part] of parts.entries())
      if (part?.denominator && part.denominator !== denominator)
        tell(
          'denominatorDiffers',
          { row: lots[place]?.row ?? null, heading: column.heading },
          { found: part.denominator, denominator },
        );
    const told = Object.fromEntries(
      planned.flatMap(({ id }, place) => (parts[place] ? [[id, parts[place].part] as const] : [])),
    );
    const key = before
      ? laterKey(before, column, told, { world, lots: planned, tell })
      : newKey(column, denominator, told, { world, done });
    tellTroubles(key, done, tell);
    done.push(key);
  });
  return done;
}

function tellTroubles(key: PlannedKey, done: readonly PlannedKey[], tell: Tell): void {
  const { heading, sum: added, denominator, body, id } = key;
  if (done.some((one) => one.id === id || one.body.code === body.code))
    tell('keyTwice', { heading }, { name: body.name });
  if (added !== denominator) tell('keySumWrong', { heading }, { sum: added, denominator });
  if (body.name.length > 80) tell('keyNameTooLong', { heading });
}

/** By its code, its name, or both as an exported list writes them; without a name, the first general one. */
function knownKey({ name }: ReadKeyColumn, at: number, keys: readonly Known[]): Known | undefined {
  const wanted = plainHeading(name);
  if (wanted === '') return at === 0 ? keys.find(({ body }) => body.kind === 'general') : undefined;
  return keys.find(({ body: { code, name: own } }) =>
    [own, code, `${code} ${own}`].some((said) => plainHeading(said) === wanted),
  );
}

function denominatorOf(
  { heading, denominator }: ReadKeyColumn,
  before: AllocationKey | null,
  world: ImportWorld,
  tell: Tell,
): number {
  if (before) {
    if (denominator !== null && denominator !== before.denominator)
      tell('denominatorDiffers', { heading }, { found: denominator, denominator: before.denominator });
    return before.denominator;
  }
  if (denominator === null)
    tell('denominatorAssumed', { heading, is: 'told' }, { denominator: world.denominator });
  return denominator ?? world.denominator;
}

type Making = { readonly world: ImportWorld; readonly done: readonly PlannedKey[] };

function newKey(
  { heading, name }: ReadKeyColumn,
  denominator: number,
  told: Parts,
  { world, done }: Making,
): PlannedKey {
  const all = [...world.keys.map(({ body }) => body), ...done.map(({ body }) => body)];
  const hasGeneral = all.some(({ kind }) => kind === 'general');
  const coded = /^([A-Z0-9]{1,3})\s+(\S.*)$/u.exec(name);
  const code =
    coded?.[1] ??
    freeCode(
      all.map((key) => key.code),
      name,
    );
  const isBare = name === '' || name === code;
  const said = coded?.[2] ?? (isBare ? (hasGeneral ? code : world.generalName) : name);
  const rank = all.reduce((most, key) => Math.max(most, Number(key.rank) || 0), 0) + 1;
  const body: AllocationKey = {
    building: world.building,
    rank: String(Math.min(rank, 9_999)).padStart(4, '0'),
    code,
    name: said,
    kind: hasGeneral ? 'special' : 'general',
    denominator,
    versions: [{ from: world.from, parts: borne(told) }],
  };
  const common = { id: world.newId(), row: 1, heading, name: `${code} ${said}`, differences: [] };
  return { ...common, is: 'new', body, patch: body, sum: sum(Object.values(told)), denominator };
}

/** A heading of one short word is a code itself; else the first letter that no key has. */
function freeCode(taken: readonly string[], name: string): string {
  if (/^[A-Z0-9]{1,3}$/.test(name) && !taken.includes(name)) return name;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.find((letter) => !taken.includes(letter)) ?? `K${taken.length + 1}`;
}

type Changing = { readonly world: ImportWorld; readonly lots: readonly PlannedLot[]; readonly tell: Tell };

/** [IMP-14] The version in force with the parts of the table laid over it. */
function laterKey(
  { id, body }: Known,
  { heading }: ReadKeyColumn,
  told: Parts,
  { world, lots, tell }: Changing,
): PlannedKey {
  const inForce = keyVersionOn(body, world.today) ?? body.versions.at(-1);
  const before: Parts = inForce?.parts ?? {};
  const after = borne({ ...before, ...told });
  const differences = partDifferences(before, after, lots);
  const common = { id, row: 1, heading, name: `${body.code} ${body.name}`, denominator: body.denominator };
  const added = sum(Object.values(after));
  if (differences.length === 0) return { ...common, is: 'same', body, patch: {}, differences, sum: added };
  const versions = withVersion(body.versions, { from: world.from, parts: after });
  const changed = { ...body, versions };
  const wrong = checkKeyChange(body, changed, world.usedUntil(id));
  const code = wrong && refusedAs[wrong.code];
  if (code) tell(code, { heading }, wrong.params ?? {});
  return { ...common, is: 'changed', body: changed, patch: { versions }, differences, sum: added };
}

// That the sum is wrong is told of every key, new or not.
const refusedAs: Readonly<Record<string, FindingCode>> = {
  'key.versionUsed': 'keyUsed',
  'key.versionsOutOfOrder': 'keyVersionLater',
};

/** In the order of the days; one that began on that very day gives way. */
export function withVersion(versions: readonly KeyVersion[], next: KeyVersion): KeyVersion[] {
  return [...versions.filter(({ from }) => from !== next.from), next];
}

/** Who bears nothing stands in no key. */
function borne(parts: Parts): Record<string, number> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part > 0));
}

function partDifferences(before: Parts, after: Parts, lots: readonly PlannedLot[]): Difference[] {
  return lots.flatMap(({ id, name }) => {
    const [old, now] = [before[id] ?? 0, after[id] ?? 0];
    return old === now ? [] : [{ what: name, before: String(old), after: String(now) }];
  });
}

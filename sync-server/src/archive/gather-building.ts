import {
  belongsTo,
  blobName,
  type Counter,
  counterLine,
  countersName,
  documentLine,
  documentsName,
  historyName,
  isCounterOf,
  isShared,
  type Manifest,
  namedIn,
  sharedName,
  stateDigest,
} from 'shared-domain/archive';
import { invariant } from 'shared-domain/kernel';
import {
  type Catalogue,
  type Definition,
  liftBody,
  personScope,
  type SyncedDocument,
} from 'shared-domain/sync';
import { authorsIn, historyLines, peopleIn } from './history.ts';
import type { BlobLine, BuildingView } from './ports.ts';

/** Where the lines of a file go, one after the other; only files that get a line come to be. */
export type LineSink = (file: string, line: string) => Promise<void>;

export type Gathered = Pick<
  Manifest,
  'building' | 'association' | 'stateHash' | 'counts' | 'absentBlobs' | 'people'
> & { readonly organisationName: string; readonly blobs: readonly BlobLine[] };

type What = { readonly catalogue: Catalogue; readonly organisation: string; readonly building: string };

/** Everything that is of a building, by way of `sink`; null: it is not there. What stays in memory are names. */
export async function gatherBuilding(
  view: BuildingView,
  what: What,
  sink: LineSink,
): Promise<Gathered | null> {
  const head = await buildingOf(view, what.building);
  if (!head) return null;
  const named = await gatherDocuments(view, what, sink);
  await gatherCounters(view, what, named, sink);
  await gatherShared(view, what, named, sink);
  const history = await gatherHistory(view, what, named, sink);
  const blobs = await view.blobs(what.building, [...named.blobs]);
  const here = new Set(blobs.map(({ sha256 }) => sha256));
  const body = head.body as { name: string; enterpriseNumber: string | null };
  return {
    organisationName: view.organisation,
    building: { id: what.building, name: body.name },
    association: { enterpriseNumber: body.enterpriseNumber },
    stateHash: named.digest.hex(),
    counts: {
      documents: named.ids.size,
      shared: named.shared,
      entries: named.entries,
      blobs: blobs.length,
      blobBytes: blobs.reduce((all, { bytes }) => all + bytes, 0),
      history,
    },
    absentBlobs: [...named.blobs].filter((sha256) => !here.has(sha256)).sort(),
    people: await peopleOf(view, named),
    blobs,
  };
}

/** The names of what was met. */
async function gatherDocuments(view: BuildingView, { catalogue, building }: What, sink: LineSink) {
  const named = await beginning(view);
  for (const type of await view.types(building)) {
    const definition = catalogue.get(type);
    invariant(definition, `a stored document has a type: ${type}`);
    const isCommand = definition.discipline === 'commands';
    for await (const document of view.documents(building, type)) {
      invariant(belongsTo(building, document, isCommand), `${type} ${document.id} is of its building`);
      const line = documentLine(document);
      named.digest.add(line);
      await sink(documentsName(type), line);
      named.ids.add(document.id);
      if (type === 'journalEntry') named.entries += 1;
      if (isCommand) named.people.add(document.scope.slice(personScope('').length));
      for (const id of namedIn(line, named.offices)) named.used.add(id);
      noteBlobs(named.blobs, definition, document);
    }
  }
  return named;
}

type Named = Awaited<ReturnType<typeof beginning>>;

async function beginning(view: BuildingView) {
  const offices = new Set<string>();
  for await (const document of view.shared()) if (isShared(document)) offices.add(document.id);
  return {
    /** What the office has for all its buildings, and what of it this one uses. */
    offices,
    used: new Set<string>(),
    ids: new Set<string>(),
    blobs: new Set<string>(),
    people: new Set<string>(),
    /** Names of people of offices before. */
    strangers: new Map<string, string>(),
    digest: stateDigest(),
    entries: 0,
    shared: 0,
  };
}

function noteBlobs(blobs: Set<string>, definition: Definition, document: SyncedDocument): void {
  if (!definition.blobs || document.deleted) return;
  const lifted = liftBody(definition, document.version, document.body);
  invariant(lifted.ok, `${document.type} ${document.id} is of a version we know`);
  for (const sha256 of definition.blobs(lifted.value as never)) blobs.add(sha256);
}

async function gatherCounters(view: BuildingView, { building }: What, { digest }: Named, sink: LineSink) {
  const own = (await view.counters()).filter(({ series }: Counter) => isCounterOf(building, series));
  for (const counter of own) {
    const line = counterLine(counter);
    digest.add(line);
    await sink(countersName, line);
  }
}

async function gatherShared(view: BuildingView, { catalogue }: What, named: Named, sink: LineSink) {
  for await (const document of view.shared()) {
    if (!named.used.has(document.id)) continue;
    await sink(sharedName(document.type), documentLine(document));
    named.shared += 1;
    const definition = catalogue.get(document.type);
    if (definition) noteBlobs(named.blobs, definition, document);
  }
}

async function gatherHistory(view: BuildingView, what: What, named: Named, sink: LineSink): Promise<number> {
  let count = 0;
  for await (const row of view.audit()) {
    for (const { account, name } of peopleIn(row, what.building)) named.strangers.set(account, name);
    for (const line of historyLines(row, what.organisation, what.building, named.ids)) {
      await sink(historyName, line);
      count += 1;
      for (const account of authorsIn(line)) named.people.add(account);
    }
  }
  return count;
}

/** As they are called here, or were where they worked on it. */
async function peopleOf(view: BuildingView, { people, strangers }: Named): Promise<Manifest['people']> {
  const here = new Map((await view.names([...people])).map(({ account, name }) => [account, name]));
  return [...people].sort().flatMap((account) => {
    const name = here.get(account) ?? strangers.get(account);
    return name === undefined ? [] : [{ account, name }];
  });
}

async function buildingOf(view: BuildingView, building: string): Promise<SyncedDocument | null> {
  for await (const document of view.documents(building, 'building'))
    if (document.id === building && !document.deleted) return document;
  return null;
}

/** The files of blobs, as the manifest lists them: their names are their hashes. */
export function blobFiles(blobs: readonly BlobLine[]) {
  return blobs.map(({ sha256, mediaType, bytes }) => ({ name: blobName(sha256, mediaType), bytes, sha256 }));
}

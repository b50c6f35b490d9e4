import { createHash } from 'node:crypto';
import { sampleId } from 'shared-domain/kernel';
import {
  catalogue,
  type Definition,
  type Discipline,
  placeCommand,
  placeDocument,
  type SyncedDocument,
} from 'shared-domain/sync';
import { createDraft, wrapDraft } from 'shared-domain/sync/draft';
import { loadDocuments } from '../../src/sync/load-documents.ts';
import { draftActor } from '../testing/automerge.ts';
import { lawOf, type Walker } from '../testing/law.ts';
import {
  grant,
  building as home,
  organisation,
  otherBuilding,
  otherOrganisation,
  people,
  sampleBody,
  type World,
} from '../testing/world.ts';

/** The building next door: of the same organisation, and nobody's here but the syndic's. */
const nextDoor = sampleId(11);
const nextDoorOwner = sampleId(46);

export const places = ['home', 'nextDoor', 'elsewhere'] as const;
export type Place = (typeof places)[number];

/** `ended`: their rights were withdrawn, their account and session stand. */
export type Role = Walker | 'ended';
export const roles: readonly Role[] = [
  'stranger',
  'ended',
  'admin',
  'formerOwner',
  'owner',
  'board',
  'accountant',
  'syndic',
];
/** Whose account plays the role, and in which organisation. */
export const accountOf = (role: Role) => (role === 'ended' ? 'colleague' : role);

export type Placed = {
  readonly definition: Definition;
  readonly place: Place;
  readonly document: SyncedDocument;
  /** A file that this document and no other shows. */
  readonly file: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
};

/** The law at a place: what somebody is at home they are nowhere else, but for the syndic, who has all buildings. */
export function isLawful(
  role: Role,
  { definition, place }: Pick<Placed, 'definition' | 'place'>,
  verb: 'reads' | 'writes',
) {
  const who = lawOf(definition.type)[verb];
  if (who === 'self' || role === 'ended' || role === 'stranger' || place === 'elsewhere') return false;
  const isOfBuilding = documentAt(definition, place).building !== '';
  const isThere = place === 'home' || !isOfBuilding || role === 'syndic';
  return isThere && (who as readonly Role[]).includes(role);
}

/** One document of every type at every place, each with a file of its own. */
export async function furnish(world: World): Promise<Placed[]> {
  const load = loadDocuments({ ...world.services.exchange, catalogue });
  await load(organisation, (into) => into.record('building', nextDoor, sampleBody('building')));
  await grant(world.services, organisation, 'colleague', []);
  await grant(world.services, organisation, 'strangerAdmin', [{ role: 'admin' }]);
  const placed = [...catalogue.values()].flatMap((definition) =>
    places.map((place) => ({
      definition,
      place,
      document: documentAt(definition, place),
      ...fileOf(definition, place),
    })),
  );
  for (const of of [organisation, otherOrganisation]) {
    await world.services.store.write(of, async (transaction) => {
      for (const { definition, document, sha256 } of placed) {
        if (document.organisation !== of) continue;
        await transaction.put(document, definition.discipline as Discipline, [sha256], author);
      }
    });
  }
  await bringFiles(world, placed);
  return placed;
}

/** Wrote everything and brought every file, and is none of those who ask: who brought a file reads it whatever else. */
const author = people.strangerAdmin;

async function bringFiles(world: World, placed: readonly Placed[]): Promise<void> {
  const device = await world.device('strangerAdmin');
  for (const { document, file, sha256 } of placed) {
    const { status } = await device.call(`/api/blobs/${sha256}?organisation=${document.organisation}`, {
      method: 'PUT',
      headers: { 'content-length': String(file.length) },
      body: file,
    });
    if (status !== 201) throw new Error(`the file of ${document.type} was answered ${status}`);
  }
}

function fileOf({ type }: Definition, place: Place): Pick<Placed, 'file' | 'sha256'> {
  const file = new Uint8Array(Buffer.from(`%PDF-1.7\n${type} ${place}\n`));
  return { file, sha256: createHash('sha256').update(file).digest('hex') };
}

/** As the device of somebody of that organisation would make it; `account` is whose it is, where it is a person's. */
export function documentAt(
  definition: Definition,
  place: Place,
  account: string = people.platformAdmin,
): SyncedDocument {
  const of = place === 'elsewhere' ? otherOrganisation : organisation;
  const building = { home, nextDoor, elsewhere: otherBuilding }[place];
  const body = sampleBody(definition.type);
  if ('account' in body) body.account = account;
  if ('building' in body) body.building = building;
  if (place !== 'home' && 'ownerId' in body) body.ownerId = nextDoorOwner;
  const id = idOf(definition, place, building, account);
  if (definition.discipline === 'drafts') {
    const made = createDraft(definition, draftActor(), (edit) => edit.become({}, body));
    return wrapDraft(definition, { organisation: of, id }, made);
  }
  const placed = { organisation: of, id, body };
  const stands =
    definition.discipline === 'commands'
      ? placeCommand(definition, placed, { account, at: '2026-11-21T00:00:00.000Z' })
      : placeDocument(definition, placed);
  const { type, version } = definition;
  return { ...placed, type, ...stands, rev: `rev of ${type} ${place}`, version, deleted: false };
}

function idOf({ type, sample }: Definition, place: Place, building: string, account: string): string {
  if (type === 'building') return building;
  if (type === 'preferences') return `${account}.preferences`;
  if (type === 'settledRefusals') return `${account}.settled`;
  const at = [...catalogue.keys()].indexOf(type) * 10 + places.indexOf(place);
  return `00000000-0000-7000-9100-${String(at).padStart(12, '0')}${sample.id.slice(36)}`;
}

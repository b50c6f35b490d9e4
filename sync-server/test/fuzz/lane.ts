import { randomUUID } from 'node:crypto';
import { sampleId } from 'shared-domain/kernel';
import { catalogue, type SyncedDocument } from 'shared-domain/sync';
import { createDraft, wrapDraft } from 'shared-domain/sync/draft';
import { loadDocuments } from '../../src/sync/load-documents.ts';
import { draftActor } from '../testing/automerge.ts';
import type { TestDevice } from '../testing/test-device.ts';
import { building, grant, newId, sampleBody, type Who, type World } from '../testing/world.ts';

/** A device with an organisation to itself, so that everything that moves there is its doing. */
export type Lane = {
  readonly device: TestDevice;
  readonly organisation: string;
  readonly standing: SyncedDocument[];
};

export async function openLane(world: World, at: number, who: Who): Promise<Lane> {
  const organisation = sampleId(700 + at);
  await world.services.directory.create(
    { id: organisation, name: `Voie ${at}`, enterpriseNumber: null },
    null,
  );
  const load = loadDocuments({ ...world.services.exchange, catalogue });
  await load(organisation, async (into) => {
    await into.record('building', building, sampleBody('building'));
    await into.record('lot', sampleId(20), sampleBody('lot'));
    await into.record('owner', sampleId(40), sampleBody('owner'));
    await into.record('supplier', sampleId(50), sampleBody('supplier'));
  });
  await grant(world.services, organisation, who, [
    { role: 'syndic', buildings: 'all' },
    { role: 'board', building },
  ]);
  const device = await world.device(who, organisation);
  return { device, organisation, standing: await device.pullAll() };
}

const kinds = [...catalogue.values()];
export const pushKinds = kinds.length + 2;

/** A push that would do; the kinds after the catalogue change and remove what stands. */
export function pushOf({ device, organisation, standing }: Lane, kind: number) {
  const definition = kinds[kind];
  const document = definition ? fresh(device, definition) : changed(standing[0], kind);
  const base = definition ? null : { rev: standing[0]?.rev, body: standing[0]?.body };
  const discipline = definition?.discipline ?? 'records';
  const mutation = { n: device.n + 1, id: randomUUID(), discipline, document, base };
  return { protocol: 1, device: device.id, organisation, head: device.head, mutations: [mutation] };
}

const pullKinds = ['records', 'drafts', 'facts'] as const;

export function pullOf({ device, organisation }: Lane, kind: number) {
  const discipline = pullKinds[kind % pullKinds.length] ?? 'facts';
  const cursors = { ...device.cursors[discipline], [`building:${building}`]: 0 };
  return { protocol: 1, device: device.id, organisation, discipline, head: device.head, cursors, limit: 50 };
}

function fresh(device: TestDevice, definition: (typeof kinds)[number]): SyncedDocument {
  const body = sampleBody(definition.type);
  const id = newId() + definition.sample.id.slice(36);
  if (definition.discipline !== 'drafts') return device.wrap(definition.type, id, body);
  const made = createDraft(definition, draftActor(), (edit) => edit.become({}, body));
  return wrapDraft(definition, { organisation: device.organisation, id }, made);
}

function changed(standing: SyncedDocument | undefined, kind: number): SyncedDocument {
  if (!standing) throw new Error('a lane has a record that stands');
  const isGone = kind === kinds.length;
  return { ...standing, rev: newId(), deleted: isGone, body: isGone ? {} : standing.body };
}

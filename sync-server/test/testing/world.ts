import { randomUUID } from 'node:crypto';
import { createScratchDatabase, type ScratchDatabase } from 'infra/postgres';
import type { Grant } from 'shared-domain/identity';
import { sampleId } from 'shared-domain/kernel';
import { catalogue, definitionOf } from 'shared-domain/sync';
import { inject } from 'vitest';
import type {} from '../../../infra/postgres/global-setup.ts';
import { createApp } from '../../src/app.ts';
import { hashPassword } from '../../src/auth/passwords.ts';
import { secretsFrom } from '../../src/auth/secrets.ts';
import { createLog } from '../../src/log.ts';
import { type Services, startServices } from '../../src/services.ts';
import { migrate } from '../../src/store/migrate.ts';
import { type Load, loadDocuments } from '../../src/sync/load-documents.ts';
import { TestDevice } from './test-device.ts';

export const password = 'cave sans réseau 2026';
export const organisation = sampleId(1);
export const otherOrganisation = sampleId(900);
export const building = sampleId(10);
export const otherBuilding = sampleId(910);
export const ownerRecord = sampleId(40);
export const formerOwnerRecord = sampleId(41);

export const people = {
  syndic: sampleId(2),
  colleague: sampleId(3),
  accountant: sampleId(4),
  board: sampleId(5),
  owner: sampleId(6),
  formerOwner: sampleId(7),
  admin: sampleId(8),
  platformAdmin: sampleId(9),
  stranger: sampleId(901),
  strangerAdmin: sampleId(902),
} as const;
export type Who = keyof typeof people;

const appPassword = 'a password of the tests';
const secret = 'a secret of the tests, long enough to be one';

export type World = Awaited<ReturnType<typeof createWorld>>;

type WorldOptions = {
  readonly signInsPerMinute?: number;
  readonly failuresPerAddress?: number;
  readonly signUpsPerHour?: number;
  readonly mostPlaygrounds?: number;
  readonly blobBytesPerDay?: number;
  readonly pushesPerMinute?: number;
  readonly organisationPushesPerMinute?: number;
  readonly passwordsPerHour?: number;
  readonly heartbeatMillis?: number;
  readonly pushServices?: readonly string[];
  readonly alertChangesPerHour?: number;
  /** The server reaches its database by the address this gives. */
  readonly wayTo?: (databaseUrl: string) => Promise<string>;
};

/** A database of its own, two organisations with one building each, and somebody of every role. */
export async function createWorld(options: WorldOptions = {}) {
  const scratch = await createScratchDatabase(inject('postgresAdminUrl'));
  await migrate({ adminUrl: scratch.adminUrl, appPassword });
  const appUrl = appUrlOf(scratch);
  const clock = { offsetMillis: 0 };
  const now = () => new Date(Date.now() + clock.offsetMillis);
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line) });
  const {
    signInsPerMinute = 1_000,
    failuresPerAddress = 1_000,
    passwordsPerHour = 1_000,
    heartbeatMillis,
    wayTo,
    ...rest
  } = options;
  const services = await startServices({
    databaseUrl: wayTo ? await wayTo(appUrl) : appUrl,
    secrets: secretsFrom(secret),
    log,
    signInsPerMinute,
    failuresPerAddress,
    passwordsPerHour,
    ...rest,
    now,
  });
  const app = createApp({
    services,
    log,
    clientFolder: null,
    isBehindProxy: false,
    metricsToken: null,
    ...(heartbeatMillis ? { heartbeatMillis } : {}),
  });
  await populate(services);
  return {
    app,
    services,
    clock,
    lines,
    adminUrl: scratch.adminUrl,
    appUrl,
    secret,
    device: (who: Who, of = organisation) =>
      TestDevice.signIn(app.request.bind(app), emailOf(who), password, of),
    close: async () => {
      await services.stop();
      await scratch.drop();
    },
  };
}

export const emailOf = (who: Who) => `${who.toLowerCase()}@example.be`;

function appUrlOf(scratch: ScratchDatabase): string {
  const url = new URL(scratch.adminUrl);
  url.username = 'koprogo_app';
  url.password = encodeURIComponent(appPassword);
  return url.href;
}

async function populate(services: Services): Promise<void> {
  const passwordHash = await hashPassword(password);
  for (const [who, id] of Object.entries(people)) {
    await services.accounts.create({
      id,
      email: emailOf(who as Who),
      name: `Name of ${who}`,
      language: 'fr',
      passwordHash,
      passwordMustChange: false,
      isPlatformAdmin: who === 'platformAdmin',
    });
  }
  await services.directory.create({ id: organisation, name: 'Syndic Exemple', enterpriseNumber: null }, null);
  await services.directory.create(
    { id: otherOrganisation, name: 'Autre Syndic', enterpriseNumber: null },
    null,
  );
  const load = loadDocuments({ ...services.exchange, catalogue });
  await load(organisation, loadHome);
  await load(otherOrganisation, (into) => into.record('building', otherBuilding, sampleBody('building')));
  await grant(services, organisation, 'syndic', [{ role: 'syndic', buildings: 'all' }]);
  await grant(services, organisation, 'colleague', [{ role: 'syndic', buildings: 'all' }]);
  await grant(services, organisation, 'accountant', [{ role: 'accountant', buildings: [building] }]);
  await grant(services, organisation, 'board', [{ role: 'board', building }]);
  await grant(services, organisation, 'owner', [{ role: 'owner', building, owner: ownerRecord }]);
  await grant(services, organisation, 'formerOwner', [{ role: 'owner', building, owner: formerOwnerRecord }]);
  await grant(services, organisation, 'admin', [{ role: 'admin' }]);
  await grant(services, otherOrganisation, 'stranger', [{ role: 'syndic', buildings: 'all' }]);
  await grant(services, otherOrganisation, 'strangerAdmin', [{ role: 'admin' }]);
}

/** One lot: sampleId(41) sold it to sampleId(40). */
async function loadHome(load: Load): Promise<void> {
  const lot = sampleId(20);
  await load.record('building', building, sampleBody('building'));
  await load.record('lot', lot, sampleBody('lot'));
  await load.record('owner', ownerRecord, sampleBody('owner'));
  await load.record('owner', formerOwnerRecord, sampleBody('owner'));
  await load.record('supplier', sampleId(50), sampleBody('supplier'));
  const one = { numerator: 1, denominator: 1 };
  await load.record('ownership', `${lot}.ownership`, {
    building,
    lotId: lot,
    history: [
      {
        from: '2019-01-01',
        holders: [{ ownerId: formerOwnerRecord, ...one }],
        primaryContact: formerOwnerRecord,
      },
      { from: '2024-01-01', holders: [{ ownerId: ownerRecord, ...one }], primaryContact: ownerRecord },
    ],
  });
}

export function sampleBody(type: string): Record<string, unknown> {
  const definition = definitionOf(type);
  if (!definition) throw new Error(`no type ${type}`);
  return structuredClone(definition.sample.body) as Record<string, unknown>;
}

export async function grant(
  services: Services,
  into: string,
  who: Who,
  grants: readonly Grant[],
): Promise<void> {
  await services.store.write(into, async (transaction) => {
    await transaction.setGrants(people[who], grants);
    transaction.note({ account: null, device: null, action: 'person.granted', detail: {} });
  });
}

export const newId = () => randomUUID();

import { sampleId } from 'shared-domain/kernel';
import { catalogue, definitionOf } from 'shared-domain/sync';
import { hashPassword } from '../../../sync-server/src/auth/passwords.ts';
import { secretsFrom } from '../../../sync-server/src/auth/secrets.ts';
import { createLog } from '../../../sync-server/src/log.ts';
import { type Services, startServices } from '../../../sync-server/src/services.ts';
import { migrate } from '../../../sync-server/src/store/migrate.ts';
import { type Load, loadDocuments } from '../../../sync-server/src/sync/load-documents.ts';

export const organisation = sampleId(1);
export const building = sampleId(10);
export const sharedSupplier = sampleId(50);
export const password = 'cave sans réseau 2026';
export const secret = 'a secret of the faults, long enough to be one';
const appPassword = 'a password of the faults';
const lot = sampleId(20);
const owner = sampleId(40);

const people = {
  syndic: { id: sampleId(2), grant: { role: 'syndic', buildings: 'all' } },
  colleague: { id: sampleId(3), grant: { role: 'syndic', buildings: 'all' } },
  board: { id: sampleId(5), grant: { role: 'board', building } },
} as const;
export type Who = keyof typeof people;

export const emailOf = (who: Who) => `${who}@example.be`;

/** An empty database becomes one syndic's office with one building; gives the address for the server. */
export async function settle(adminUrl: string): Promise<string> {
  await migrate({ adminUrl, appPassword });
  const url = new URL(adminUrl);
  url.username = 'koprogo_app';
  url.password = encodeURIComponent(appPassword);
  const services = await startServices({
    databaseUrl: url.href,
    secrets: secretsFrom(secret),
    log: createLog({ write: () => undefined }),
    signInsPerMinute: 1_000,
  });
  await populate(services);
  await services.stop();
  return url.href;
}

export const migrationEnv = (adminUrl: string) => ({
  DATABASE_ADMIN_URL: adminUrl,
  KOPROGO_APP_PASSWORD: appPassword,
});

async function populate(services: Services): Promise<void> {
  const passwordHash = await hashPassword(password);
  for (const [who, { id }] of Object.entries(people)) {
    await services.accounts.create({
      id,
      email: emailOf(who as Who),
      name: who,
      language: 'fr',
      passwordHash,
      passwordMustChange: false,
      isPlatformAdmin: false,
    });
  }
  await services.directory.create({ id: organisation, name: 'Syndic Exemple', enterpriseNumber: null }, null);
  await loadDocuments({ ...services.exchange, catalogue })(organisation, loadBuilding);
  for (const { id, grant } of Object.values(people)) {
    await services.store.write(organisation, async (transaction) => {
      await transaction.setGrants(id, [grant]);
      transaction.note({ account: null, device: null, action: 'person.granted', detail: {} });
    });
  }
}

async function loadBuilding(load: Load): Promise<void> {
  await load.record('building', building, sampleBody('building'));
  await load.record('lot', lot, sampleBody('lot'));
  await load.record('owner', owner, sampleBody('owner'));
  await load.record('supplier', sharedSupplier, sampleBody('supplier'));
  await load.record('ownership', `${lot}.ownership`, {
    building,
    lotId: lot,
    history: [
      {
        from: '2019-01-01',
        holders: [{ ownerId: owner, numerator: 1, denominator: 1 }],
        primaryContact: owner,
      },
    ],
  });
  await load.record('allocationKey', sampleId(30), {
    ...sampleBody('allocationKey'),
    denominator: 1000,
    versions: [{ from: '2019-01-01', parts: { [lot]: 1000 } }],
  });
}

export function sampleBody(type: string): Record<string, unknown> {
  const definition = definitionOf(type);
  if (!definition) throw new Error(`there is no type ${type}`);
  return structuredClone(definition.sample.body) as Record<string, unknown>;
}

import { randomUUID } from 'node:crypto';
import { sampleId } from '../../../shared-domain/src/kernel/index.ts';
import { catalogue, definitionOf } from '../../../shared-domain/src/sync/index.ts';
import { hashPassword } from '../../../sync-server/src/auth/passwords.ts';
import { secretsFrom } from '../../../sync-server/src/auth/secrets.ts';
import { accountStore } from '../../../sync-server/src/store/account-store.ts';
import { openDatabase } from '../../../sync-server/src/store/database.ts';
import { organisationDirectory } from '../../../sync-server/src/store/organisation-directory.ts';
import { organisationStore } from '../../../sync-server/src/store/organisation-store.ts';
import { headSeal } from '../../../sync-server/src/sync/head-seal.ts';
import { loadDocuments } from '../../../sync-server/src/sync/load-documents.ts';

export const organisation = sampleId(1);
export const building = sampleId(10);
export const password = 'un exercice de sauvegarde 2026';

export const people = [1, 2, 3].map((at) => ({ id: sampleId(100 + at), email: `person${at}@example.be` }));

/** One organisation with a building, a lot and its owner, and the people whose devices are to work. */
export async function foundOrganisation(appUrl: string, secret: string): Promise<void> {
  const sql = openDatabase({ url: appUrl, connections: 2 });
  try {
    const seal = headSeal(secretsFrom(secret).heads);
    const store = organisationStore(sql, () => {});
    await organisationDirectory(sql, seal.newNonce).create(
      { id: organisation, name: 'Syndic Exemple', enterpriseNumber: null },
      null,
    );
    await loadDocuments({ store, catalogue, newRev: () => randomUUID() })(organisation, async (load) => {
      const lot = sampleId(20);
      const owner = sampleId(40);
      await load.record('building', building, sampleBody('building'));
      await load.record('lot', lot, sampleBody('lot'));
      await load.record('owner', owner, sampleBody('owner'));
      const holders = [{ ownerId: owner, numerator: 1, denominator: 1 }];
      const history = [{ from: '2019-01-01', holders, primaryContact: owner }];
      await load.record('ownership', `${lot}.ownership`, { building, lotId: lot, history });
    });
    const passwordHash = await hashPassword(password);
    for (const { id, email } of people) {
      const account = { id, email, name: email, language: 'fr' as const, passwordHash };
      await accountStore(sql).create({ ...account, passwordMustChange: false, isPlatformAdmin: false });
      await store.write(organisation, async (transaction) => {
        await transaction.setGrants(id, [{ role: 'syndic', buildings: 'all' }]);
        transaction.note({ account: null, device: null, action: 'person.granted', detail: {} });
      });
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
}

export function sampleBody(type: string): Record<string, unknown> {
  const sample = definitionOf(type)?.sample.body;
  if (!sample) throw new Error(`no type ${type}`);
  return structuredClone(sample) as Record<string, unknown>;
}

import { accountStore } from '../../src/store/account-store.ts';
import type { Sql } from '../../src/store/database.ts';
import { organisationDirectory } from '../../src/store/organisation-directory.ts';
import { auditHash, firstHash } from '../../src/sync/audit-chain.ts';
import type { OrganisationStore } from '../../src/sync/ports.ts';
import { chanceOf } from '../chance.ts';
import { simulatedClock } from '../clock.ts';
import { organisations, people } from '../world/cast.ts';
import { furnish } from '../world/first-day.ts';

type Founding = {
  readonly app: Sql;
  readonly admin: Sql;
  readonly store: OrganisationStore;
  readonly passwordHash?: string;
};

/** What `world/first-day` does in memory, with the same chance. */
export async function firstDay({ app, admin, store, passwordHash = '' }: Founding): Promise<void> {
  const chance = chanceOf('first day');
  const accounts = accountStore(app);
  for (const { account: id, name } of Object.values(people)) {
    const email = emailOf(id);
    const rest = {
      language: 'fr',
      passwordHash,
      passwordMustChange: false,
      isPlatformAdmin: false,
    } as const;
    await accounts.create({ id, email, name, ...rest });
  }
  const directory = organisationDirectory(app, () => chance.hex(16));
  for (const id of organisations) {
    await directory.create({ id, name: 'Syndic', enterpriseNumber: null }, null);
    await redate(admin, id);
  }
  await furnish(store, () => chance.uuid());
}

/** An organisation's first link bears the date of whoever founds it, who has a clock of their own. */
async function redate(admin: Sql, organisation: string): Promise<void> {
  const at = simulatedClock().now().toISOString();
  const link = { seq: 1, at, account: null, device: null, action: 'organisation.created', detail: {} };
  const hash = auditHash({ ...link, previousHash: firstHash(organisation) });
  await admin.unsafe(`set session_replication_role = replica;
    update audit set at = '${at}', hash = '${hash}' where organisation_id = '${organisation}' and seq = 1;
    update organisation_heads set change_id = '${hash}' where organisation_id = '${organisation}';
    reset session_replication_role;`);
}

export const emailOf = (account: string) => `${account}@example.be`;

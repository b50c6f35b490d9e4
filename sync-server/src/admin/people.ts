import { randomUUID } from 'node:crypto';
import type { Grant } from 'shared-domain/identity';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import type { RefusalCode } from 'shared-domain/sync';
import { hashPassword, oneTimePassword } from '../auth/passwords.ts';
import type { Account, AccountStore, SessionStore } from '../auth/ports.ts';
import type { RateLimit } from '../auth/rate-limit.ts';
import type { Directory, PersonLine } from '../store/organisation-directory.ts';
import type { OrganisationStore, Transaction } from '../sync/ports.ts';

export type AdminPorts = {
  readonly store: OrganisationStore;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly directory: Directory;
  readonly memberships: (account: string) => Promise<readonly { organisation: string; isCurrent: boolean }[]>;
  readonly passwordLimit: RateLimit;
  readonly now: () => Date;
};

/** Who manages: the administrator of one organisation, or of the platform. */
export type Manager = { readonly account: string; readonly isPlatformAdmin: boolean };
export type AdminRefusal = { readonly code: RefusalCode; readonly params?: Record<string, string | number> };
export type Invitation = {
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly grants: readonly Grant[];
  /** The administrator asked the person whether the account that exists is theirs. */
  readonly confirmed: boolean;
};
/** `password` is shown once; null: the person had an account already and keeps their own. */
export type Invited = { readonly account: string; readonly password: string | null };

/** To who may not manage it, an organisation is not there. */
export async function mayManage(
  { store }: Pick<AdminPorts, 'store'>,
  manager: Manager,
  organisation: string,
): Promise<boolean> {
  const member = await store.read(organisation, (snapshot) => snapshot.member(manager.account));
  if (manager.isPlatformAdmin) return (await store.read(organisation, async () => true)) === true;
  return member?.grants.some((grant) => grant.role === 'admin') ?? false;
}

export function listPeople(ports: AdminPorts) {
  return async (manager: Manager, organisation: string): Promise<Result<PersonLine[], AdminRefusal>> => {
    if (!(await mayManage(ports, manager, organisation))) return refuse({ code: 'request.notFound' });
    return accept(await ports.directory.people(organisation));
  };
}

/**
 * A new account, or one that exists elsewhere: a syndic's owner may be another's board member. Nobody proves an address,
 * so somebody may have made that account in another's name: it gets no right here before its person was asked.
 */
export function invite(ports: AdminPorts) {
  return async (
    manager: Manager,
    organisation: string,
    given: Invitation,
  ): Promise<Result<Invited, AdminRefusal>> => {
    if (!(await mayManage(ports, manager, organisation))) return refuse({ code: 'request.notFound' });
    const email = given.email.trim().toLowerCase();
    const existing = await ports.accounts.byEmail(email);
    const refusal = await whyNotInvite(ports, organisation, given, existing);
    if (refusal) return refuse(refusal);
    const invited = existing
      ? { account: existing.id, password: null }
      : await createAccount(ports, { ...given, email });
    if (!invited) return refuse({ code: 'auth.emailTaken' });
    const detail = { confirmed: existing !== null && given.confirmed };
    const why = { action: 'person.invited', detail };
    const granted = await grantRights(ports, manager, organisation, invited.account, given.grants, why);
    return granted.ok ? accept(invited) : granted;
  };
}

async function whyNotInvite(
  ports: AdminPorts,
  organisation: string,
  { confirmed }: Invitation,
  existing: Account | null,
): Promise<AdminRefusal | null> {
  // Nobody real is drawn into what will vanish, and who plays there is no member of anything else.
  if (existing?.playsUntil || (await ports.directory.isPlayground(organisation)))
    return { code: 'play.noInvitation' };
  if (!existing || confirmed || (await wasIn(ports, existing.id, organisation))) return null;
  return { code: 'auth.emailTaken' };
}

async function wasIn({ memberships }: AdminPorts, account: string, organisation: string): Promise<boolean> {
  return (await memberships(account)).some((one) => one.organisation === organisation);
}

async function createAccount(
  { accounts }: AdminPorts,
  { email, name, language }: Invitation,
): Promise<Invited | null> {
  const account = randomUUID();
  const password = oneTimePassword();
  const made = await accounts.create({
    id: account,
    email,
    name,
    language,
    passwordHash: await hashPassword(password),
    passwordMustChange: true,
    isPlatformAdmin: false,
  });
  return made === 'created' ? { account, password } : null;
}

/** The whole of a person's rights, as they are to be from now on; none: the device is told at its next contact. */
export function setGrants(ports: Pick<AdminPorts, 'store'>) {
  return async (
    manager: Manager,
    organisation: string,
    account: string,
    grants: readonly Grant[],
  ): Promise<Result<null, AdminRefusal>> => {
    if (!(await mayManage(ports, manager, organisation))) return refuse({ code: 'request.notFound' });
    const isKnown = await ports.store.read(organisation, (snapshot) => snapshot.member(account));
    if (!isKnown) return refuse({ code: 'request.notFound' });
    return grantRights(ports, manager, organisation, account, grants, { action: 'person.granted' });
  };
}

async function grantRights(
  { store }: Pick<AdminPorts, 'store'>,
  manager: Manager,
  organisation: string,
  account: string,
  grants: readonly Grant[],
  { action, detail }: { readonly action: string; readonly detail?: Readonly<Record<string, boolean>> },
): Promise<Result<null, AdminRefusal>> {
  const written = await store.write(
    organisation,
    async (transaction): Promise<Result<null, AdminRefusal>> => {
      const missing = await firstMissing(transaction, grants);
      if (missing) return refuse({ code: 'request.notFound', params: { id: missing } });
      await transaction.setGrants(account, grants);
      transaction.note({
        account: manager.account,
        device: null,
        action,
        detail: { person: account, grants, ...detail },
      });
      return accept(null);
    },
  );
  return written?.value ?? refuse({ code: 'request.notFound' });
}

/** A grant names buildings and owners of this very organisation. */
async function firstMissing(transaction: Transaction, grants: readonly Grant[]): Promise<string | null> {
  for (const grant of grants) {
    for (const [type, id, building] of namesIn(grant)) {
      const found = (await transaction.document(id))?.document;
      if (found?.type !== type || found.deleted || found.building !== building) return id;
    }
  }
  return null;
}

type Named = readonly [type: 'building' | 'owner', id: string, building: string];

function namesIn(grant: Grant): Named[] {
  switch (grant.role) {
    case 'admin':
      return [];
    case 'board':
      return [['building', grant.building, grant.building]];
    case 'owner':
      return [
        ['building', grant.building, grant.building],
        ['owner', grant.owner, grant.building],
      ];
    default: {
      const buildings = grant.buildings === 'all' ? [] : grant.buildings;
      return buildings.map((id): Named => ['building', id, id]);
    }
  }
}

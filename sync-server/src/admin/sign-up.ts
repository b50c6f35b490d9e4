import { createHash, randomUUID } from 'node:crypto';
import type { Grant } from 'shared-domain/identity';
import { type Result, refuse } from 'shared-domain/kernel';
import { networkOf } from '../auth/network-of.ts';
import { hashPassword, isFit, shortestPassword } from '../auth/passwords.ts';
import type { Account, AuthPorts, AuthRefusal } from '../auth/ports.ts';
import type { RateLimit } from '../auth/rate-limit.ts';
import type { Credentials, SignedIn, signIn } from '../auth/sign-in.ts';
import type { Directory } from '../store/organisation-directory.ts';
import type { OrganisationStore } from '../sync/ports.ts';

export type SignUpPorts = Pick<AuthPorts, 'accounts' | 'sessions' | 'now'> & {
  readonly signIn: ReturnType<typeof signIn>;
  readonly store: OrganisationStore;
  readonly directory: Directory;
  /** Of people who make themselves an account, from one network; null: nobody does so here. */
  readonly signUpLimit: RateLimit | null;
};

export type SignUp = Credentials & {
  readonly name: string;
  readonly language: string;
  /** What the co-ownership is called. */
  readonly association: string;
};

/** Syndic of all buildings to come, and who invites the others: nobody else is there to do either. */
const founderGrants: readonly Grant[] = [{ role: 'syndic', buildings: 'all' }, { role: 'admin' }];

/**
 * Somebody makes themselves an account and the organisation of their co-ownership, and is signed in. Who has an account
 * already founds one more with their own password; with another, they hear what a sign-in that failed hears, counted as
 * one. Asked again, because an answer was lost, it is the same organisation.
 */
export function signUp(ports: SignUpPorts) {
  return async (given: SignUp): Promise<Result<SignedIn, AuthRefusal>> => {
    if (!ports.signUpLimit) return refuse({ code: 'request.notFound' });
    if (!isFit(given.password))
      return refuse({ code: 'auth.passwordTooShort', params: { length: shortestPassword } });
    const seconds = ports.signUpLimit.take(networkOf(given.address));
    if (seconds > 0) return refuse({ code: 'request.tooMany', params: { seconds } });
    await makeAccount(ports, given);
    const signedIn = await ports.signIn(given);
    if (!signedIn.ok) return signedIn;
    const { account, session } = signedIn.value;
    if (account.passwordMustChange) {
      await ports.sessions.end([session], 'passwordMustChange', ports.now());
      return refuse({ code: 'auth.passwordMustChange' });
    }
    await found(ports, account, given.association);
    return signedIn;
  };
}

async function makeAccount({ accounts }: SignUpPorts, given: SignUp): Promise<void> {
  const email = given.email.trim().toLowerCase();
  if (await accounts.byEmail(email)) return;
  await accounts.create({
    id: randomUUID(),
    email,
    name: given.name,
    language: given.language,
    passwordHash: await hashPassword(given.password),
    passwordMustChange: false,
    isPlatformAdmin: false,
  });
}

async function found({ store, directory }: SignUpPorts, account: Account, name: string): Promise<void> {
  const id = idOf(account.id, name);
  await directory.createOnce({ id, name, enterpriseNumber: null }, account.id);
  await store.write(id, async (transaction) => {
    // Rights that somebody took away since do not come back by asking again.
    if (await transaction.member(account.id)) return;
    await transaction.setGrants(account.id, founderGrants);
    transaction.note({
      account: account.id,
      device: null,
      action: 'person.signedUp',
      detail: { person: account.id, grants: founderGrants },
    });
  });
}

/** The same of the same person and name, known to nobody else: an account's id is chance. */
function idOf(account: string, name: string): string {
  const hex = createHash('sha256').update(`${account} ${name.trim().toLowerCase()}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

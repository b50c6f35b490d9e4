import { accept, type Result, refuse } from 'shared-domain/kernel';
import { hashPassword, oneTimePassword } from '../auth/passwords.ts';
import { type AdminPorts, type AdminRefusal, type Manager, mayManage } from './people.ts';

/** Closes or opens an account; whoever is signed in with it is out at once. */
export function setDisabled(ports: AdminPorts) {
  return async (
    manager: Manager,
    organisation: string,
    account: string,
    isDisabled: boolean,
  ): Promise<Result<null, AdminRefusal>> => {
    const refusal = await whyNot(ports, manager, organisation, account);
    if (refusal) return refuse(refusal);
    await ports.accounts.setDisabledAt(account, isDisabled ? ports.now() : null);
    if (isDisabled) await endSessions(ports, account, 'accountDisabled');
    await note(ports, manager, organisation, account, isDisabled ? 'account.disabled' : 'account.enabled');
    return accept(null);
  };
}

/** A new one-time password, shown once to the administrator; every session of the person ends. */
export function resetPassword(ports: AdminPorts) {
  return async (
    manager: Manager,
    organisation: string,
    account: string,
  ): Promise<Result<{ password: string }, AdminRefusal>> => {
    const refusal = await whyNot(ports, manager, organisation, account);
    if (refusal) return refuse(refusal);
    const seconds = ports.passwordLimit.take(`reset ${account}`);
    if (seconds > 0) return refuse({ code: 'request.tooMany', params: { seconds } });
    const password = oneTimePassword();
    await ports.accounts.setPassword(account, await hashPassword(password), true);
    await endSessions(ports, account, 'passwordReset');
    await note(ports, manager, organisation, account, 'account.passwordReset');
    return accept({ password });
  };
}

/** An account is the person's in every organisation: who manages one of several may not close the others' door. */
async function whyNot(
  ports: AdminPorts,
  manager: Manager,
  organisation: string,
  account: string,
): Promise<AdminRefusal | null> {
  if (!(await mayManage(ports, manager, organisation))) return { code: 'request.notFound' };
  const memberships = await ports.memberships(account);
  if (!memberships.some((one) => one.organisation === organisation)) return { code: 'request.notFound' };
  const target = await ports.accounts.byId(account);
  // Nobody knows the password of who plays, and so nobody founds anything lasting with that account.
  if (target?.playsUntil) return { code: 'auth.notAllowed' };
  if (manager.isPlatformAdmin) return null;
  const isElsewhere = memberships.some((one) => one.organisation !== organisation && one.isCurrent);
  return isElsewhere || target?.isPlatformAdmin ? { code: 'auth.notAllowed' } : null;
}

async function endSessions({ sessions, now }: AdminPorts, account: string, because: string): Promise<void> {
  const alive = await sessions.listOf(account);
  await sessions.end(
    alive.map((one) => one.id),
    because,
    now(),
  );
}

async function note(
  { store }: AdminPorts,
  manager: Manager,
  organisation: string,
  person: string,
  action: string,
) {
  await store.write(organisation, async (transaction) => {
    transaction.note({ account: manager.account, device: null, action, detail: { person } });
  });
}

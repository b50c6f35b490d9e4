import { randomUUID } from 'node:crypto';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import type { OrganisationLine } from '../store/organisation-directory.ts';
import {
  type AdminPorts,
  type AdminRefusal,
  type Invitation,
  type Invited,
  invite,
  type Manager,
  mayManage,
} from './people.ts';

export type NewOrganisation = {
  readonly name: string;
  readonly enterpriseNumber: string | null;
  readonly admin: Omit<Invitation, 'grants'> | null;
};

/** All of them for the platform's administrator, for others those they manage. */
export function listOrganisations(ports: AdminPorts) {
  return async (manager: Manager): Promise<OrganisationLine[]> => {
    if (manager.isPlatformAdmin) return ports.directory.all();
    const all = await ports.directory.every();
    const memberships = new Set((await ports.memberships(manager.account)).map((one) => one.organisation));
    const managed: OrganisationLine[] = [];
    for (const line of all.filter((one) => memberships.has(one.organisation))) {
      if (await mayManage(ports, manager, line.organisation)) managed.push(line);
    }
    return managed;
  };
}

/** Only the platform's administrator adds one, with its first administrator where one is named. */
export function createOrganisation(ports: AdminPorts) {
  return async (
    manager: Manager,
    { name, enterpriseNumber, admin }: NewOrganisation,
  ): Promise<Result<{ organisation: string; admin: Invited | null }, AdminRefusal>> => {
    if (!manager.isPlatformAdmin) return refuse({ code: 'auth.notAllowed' });
    // Before anything is made: whoever confirms sends the same once more.
    const known = admin && (await ports.accounts.byEmail(admin.email.trim().toLowerCase()));
    if (known?.playsUntil) return refuse({ code: 'play.noInvitation' });
    if (known && !admin.confirmed) return refuse({ code: 'auth.emailTaken' });
    const organisation = randomUUID();
    await ports.directory.create({ id: organisation, name, enterpriseNumber }, manager.account);
    if (!admin) return accept({ organisation, admin: null });
    const invited = await invite(ports)(manager, organisation, { ...admin, grants: [{ role: 'admin' }] });
    return invited.ok ? accept({ organisation, admin: invited.value }) : invited;
  };
}

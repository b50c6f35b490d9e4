import type { Grant, Member } from 'shared-domain/identity';
import type { OrganisationStore } from '../sync/ports.ts';
import type { Account, Theft } from './ports.ts';

/** How long the app lets somebody in who cannot reach the server. */
const offlineDays = 30;

export type ProfilePorts = {
  readonly theftsOf: (account: string) => Promise<readonly Theft[]>;
  readonly store: OrganisationStore;
  readonly membershipsOf: (
    account: string,
  ) => Promise<readonly { organisation: string; name: string; playsUntil: Date | null }[]>;
};

export type Profile = {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly offlineDays: number;
  readonly isPlatformAdmin: boolean;
  readonly passwordMustChange: boolean;
  /** Where and when somebody else used a key of theirs, until they say that they know. */
  readonly thefts: readonly { readonly deviceName: string; readonly at: string }[];
  readonly memberships: readonly {
    readonly organisation: string;
    readonly organisationName: string;
    readonly grants: readonly Grant[];
    readonly holdings: Member['holdings'];
    readonly buildings: readonly string[];
    /** When all of it goes, of an invented one that is there to play with. */
    readonly endsAt?: string;
  }[];
};

/** Who somebody is and where; organisations that withdrew every right are listed, for a device to clear what it holds. */
export async function profileOf(ports: ProfilePorts, account: Account): Promise<Profile> {
  const { store, membershipsOf, theftsOf } = ports;
  const thefts = await theftsOf(account.id);
  const memberships: Profile['memberships'][number][] = [];
  for (const { organisation, name, playsUntil } of await membershipsOf(account.id)) {
    const member = await store.read(organisation, (snapshot) => snapshot.member(account.id));
    if (!member) continue;
    const { grants, holdings } = member;
    // The organisation's buildings are for those whose grant says all of them.
    const buildings = grants.some((grant) => 'buildings' in grant && grant.buildings === 'all')
      ? member.buildings
      : [];
    const endsAt = playsUntil && { endsAt: playsUntil.toISOString() };
    memberships.push({ organisation, organisationName: name, grants, holdings, buildings, ...endsAt });
  }
  const { id, name, email, language, isPlatformAdmin, passwordMustChange } = account;
  return {
    account: id,
    name,
    email,
    language,
    offlineDays,
    isPlatformAdmin,
    passwordMustChange,
    thefts: thefts.map(({ deviceName, at }) => ({ deviceName, at: at.toISOString() })),
    memberships,
  };
}

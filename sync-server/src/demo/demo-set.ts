import type { Grant } from 'shared-domain/identity';
import type { Id } from 'shared-domain/kernel';
import { demoId } from './demo-id.ts';
import { inventedEnterpriseNumber } from './invented-numbers.ts';
import { buildingIdOf, makeBuilding } from './make-building.ts';
import type { Period } from './make-invoices.ts';
import { ownerIdOf } from './make-owners.ts';
import { makeSuppliers } from './make-suppliers.ts';
import type { DemoAccount, DemoMembership, DemoOrganisation, DemoSet } from './shape.ts';
import { type AccountKey, accountPlans } from './tables/accounts.ts';
import { brusselsBuildings } from './tables/buildings-brussels.ts';
import { flemishBuildings, walloonBuildings } from './tables/buildings-elsewhere.ts';
import { knownOwners } from './tables/known-owners.ts';
import { type OrganisationKey, organisationPlans } from './tables/organisations.ts';

/** The books of the demo: two years, up to a few days before its last drafts. */
export const demoPeriod: Period = { from: '2025-01-01', to: '2026-11-15' };

const buildingPlans = [...brusselsBuildings, ...flemishBuildings, ...walloonBuildings];

/** Everything the demo holds, the same at each call. */
export function makeDemoSet(): DemoSet {
  const takenNames = new Set(knownOwners.map((one) => `${one.firstName} ${one.lastName}`.trim()));
  const keys = Object.keys(organisationPlans) as OrganisationKey[];
  return {
    accounts: (Object.keys(accountPlans) as AccountKey[]).map(account),
    organisations: keys.map((key) => organisation(key, takenNames)),
  };
}

export function accountIdOf(key: AccountKey): Id {
  return demoId(`account/${key}`);
}

export function organisationIdOf(key: OrganisationKey): Id {
  return demoId(`organisation/${key}`);
}

function account(key: AccountKey): DemoAccount {
  const { name, email, language } = accountPlans[key];
  return { id: accountIdOf(key), name, email, language, isAdmin: key === 'admin' };
}

function organisation(key: OrganisationKey, takenNames: Set<string>): DemoOrganisation {
  const { name, serial, encoder } = organisationPlans[key];
  const suppliers = makeSuppliers(key);
  const plans = buildingPlans.filter((plan) => plan.organisation === key);
  return {
    id: organisationIdOf(key),
    key,
    name,
    enterpriseNumber: serial === null ? null : inventedEnterpriseNumber(serial),
    memberships: memberships(key),
    suppliers,
    buildings: plans.map((plan, turn) =>
      makeBuilding({
        plan,
        turn,
        serial: 100 + buildingPlans.indexOf(plan),
        suppliers,
        period: demoPeriod,
        takenNames,
        approver: approverOf(plan.key, key),
      }),
    ),
    encoder: accountIdOf(encoder),
  };
}

/** The first of the board who signs in and does not encode, else the office's second syndic. */
function approverOf(building: string, organisation: OrganisationKey): Id {
  const { encoder, approver } = organisationPlans[organisation];
  const board = knownOwners.find(
    (one) => one.building === building && one.isOnBoard && one.account && one.account !== encoder,
  );
  return accountIdOf(board?.account ?? approver);
}

function memberships(organisation: OrganisationKey): DemoMembership[] {
  const grants = new Map<AccountKey, Grant[]>();
  const grant = (to: AccountKey, what: Grant) => grants.set(to, [...(grants.get(to) ?? []), what]);
  const { syndics, accountants } = organisationPlans[organisation];
  for (const syndic of syndics) grant(syndic, { role: 'syndic', buildings: 'all' });
  for (const accountant of accountants) grant(accountant, { role: 'accountant', buildings: 'all' });
  for (const owner of knownOwners) {
    const plan = buildingPlans.find((one) => one.key === owner.building);
    if (plan?.organisation !== organisation || !owner.account) continue;
    const building = buildingIdOf(owner.building);
    grant(owner.account, { role: 'owner', building, owner: ownerIdOf(owner.building, owner.key) });
    if (owner.isOnBoard) grant(owner.account, { role: 'board', building });
  }
  return [...grants].map(([key, held]) => ({ account: accountIdOf(key), grants: held }));
}

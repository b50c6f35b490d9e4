import type { LocalDate } from 'shared-domain/kernel';
import { sum } from 'shared-domain/kernel';
import {
  type AllocationKey,
  type Building,
  holdingOn,
  keyVersionOn,
  type Ownership,
} from 'shared-domain/ownership';
import type { Budget } from 'shared-domain/receivables';
import type { TextId, TextValues } from '../../../i18n/index.ts';

export const stepNames = ['building', 'lots', 'owners', 'keys', 'account', 'call'] as const;
export type StepName = (typeof stepNames)[number];

type Known<Body> = { readonly id: string; readonly body: Body };

/** A young co-ownership as far as it is told; null: there is no building yet. */
export type Beginning = {
  readonly building: Known<Pick<Building, 'address' | 'enterpriseNumber' | 'bankAccounts'>> | null;
  readonly lots: readonly { readonly id: string }[];
  readonly ownerships: readonly Known<Ownership>[];
  readonly keys: readonly Known<AllocationKey>[];
  readonly budgets: readonly Known<Budget>[];
  readonly plans: number;
};

export type Step = {
  readonly name: StepName;
  /** What is missing, in words; null: it is done. */
  readonly missing: { readonly text: TextId; readonly values?: TextValues } | null;
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
};

/**
 * The six steps from an empty office to the first call for funds, each ticked from the data itself: nothing is stored.
 * A step that leans on another is not done before it.
 */
export function firstSteps(world: Beginning, today: LocalDate): Step[] {
  const q = world.building?.id;
  const settings = q ? { q, tab: 'settings', open: 'edit' } : { open: 'new' };
  return [
    { name: 'building', missing: lackOfBuilding(world), to: '/building', search: settings },
    { name: 'lots', missing: lackOfLots(world), ...toTable(q) },
    ownersStep(world, today),
    { name: 'keys', missing: lackOfKeys(world, today), ...(q ? toTab(q, 'keys') : toTable(q)) },
    { name: 'account', missing: lackOfAccount(world), to: '/building', search: settings },
    callStep(world),
  ];
}

function toTab(q: string, tab: string) {
  return { to: '/building', search: { q, tab } };
}

/** Lots, owners and quote-parts are typed in one table; before it there must be a building. */
function toTable(q: string | undefined) {
  return q
    ? { to: '/building/import', search: { q, tab: 'type' } }
    : { to: '/building', search: { open: 'new' } };
}

function lackOfBuilding({ building }: Beginning): Step['missing'] {
  if (!building) return { text: 'first.noBuilding' };
  const { street, postalCode, city } = building.body.address;
  const isPlaced = [street, postalCode, city].every((part) => part !== '');
  if (building.body.enterpriseNumber === null)
    return { text: isPlaced ? 'first.noNumber' : 'first.noAddressNorNumber' };
  return isPlaced ? null : { text: 'first.noAddress' };
}

function lackOfLots({ lots }: Beginning): Step['missing'] {
  return lots.length === 0 ? { text: 'first.noLots' } : null;
}

function ownersStep({ building, lots, ownerships }: Beginning, today: LocalDate): Step {
  const held = new Set(ownerships.filter(({ body }) => holdingOn(body, today)).map(({ body }) => body.lotId));
  const free = lots.filter(({ id }) => !held.has(id));
  const [first] = free;
  if (!first) {
    const missing = lots.length === 0 ? { text: 'first.lotsFirst' as const } : null;
    return { name: 'owners', missing, ...toTable(building?.id) };
  }
  const missing = { text: 'first.noOwners' as const, values: { count: free.length } };
  // None has an owner: the table is quicker than one page each.
  const isEmpty = free.length === lots.length;
  return {
    name: 'owners',
    missing,
    ...(isEmpty ? toTable(building?.id) : { to: `/building/transfer/${first.id}` }),
  };
}

function lackOfKeys({ lots, keys }: Beginning, today: LocalDate): Step['missing'] {
  if (lots.length === 0) return { text: 'first.lotsFirst' };
  if (keys.length === 0) return { text: 'first.noKey' };
  for (const { body } of keys) {
    const missing = body.denominator - sum(Object.values(keyVersionOn(body, today)?.parts ?? {}));
    if (missing !== 0) return { text: 'first.keySum', values: { name: body.name, missing } };
  }
  return null;
}

function lackOfAccount({ building }: Beginning): Step['missing'] {
  const has = building?.body.bankAccounts.some(({ purpose }) => purpose === 'current');
  return has ? null : { text: 'first.noAccount' };
}

/** Done it is when the first call is issued: then the whole list goes. */
function callStep({ budgets, plans }: Beginning): Step {
  const step = { name: 'call' as const, to: '/budgets' };
  if (plans > 0) return { ...step, missing: { text: 'first.toIssue' }, to: '/calls' };
  const latest = budgets.toSorted((a, b) => b.body.createdOn.localeCompare(a.body.createdOn))[0];
  if (!latest) return { ...step, missing: { text: 'first.noBudget' } };
  const to = `/budgets/${latest.id}`;
  const isApproved = latest.body.stage.is === 'approved';
  return { ...step, to, missing: { text: isApproved ? 'first.noPlan' : 'first.notApproved' } };
}

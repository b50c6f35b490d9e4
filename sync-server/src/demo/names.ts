import { demoId } from './demo-id.ts';
import { type AccountKey, accountPlans } from './tables/accounts.ts';
import { type OrganisationKey, organisationPlans } from './tables/organisations.ts';

/**
 * What tests and journeys may rely on in the demo data. Ids derive from names, so that every load has the same ones.
 */
export const demo = {
  /** The same for every account of the demo. */
  password: 'koprogo-demo-2026',
  accounts: mapped(accountPlans, (key, plan) => ({ id: demoId(`account/${key}`), ...plan })),
  organisations: mapped(organisationPlans, (key, plan) => ({
    id: demoId(`organisation/${key}`),
    name: plan.name,
  })),
  buildings: {
    tilleuls: building('les-tilleuls', 'Les Tilleuls'),
    horta: building('residence-horta', 'Résidence Horta'),
    belvedere: building('le-belvedere', 'Le Belvédère'),
    leiehof: building('residentie-leiehof', 'Residentie Leiehof'),
    coteaux: building('les-coteaux', 'Les Coteaux'),
  },
  /** The board member's pile, the rejected one and the open drafts at Les Tilleuls; ids are those of the drafts. */
  invoices: {
    /** 1 234,56 € on the lift's key, of which 2B bears 105/1 000. */
    liftRepair: invoice('les-tilleuls/lift-repair/2026-10-12', 'Montelift Ascenseurs SA', 123_456),
    awaitingRoof: invoice('les-tilleuls/roof/2026-11-06', 'Toitures Dewinter SRL', 223_130),
    awaitingDoorphone: invoice('les-tilleuls/doorphone/2026-11-10', 'Électricité Rasquin SRL', 95_135),
    rejectedHedges: invoice('les-tilleuls/hedges/2026-10-29', 'Les Jardins de la Woluwe SRL', 67_760),
    draftLeak: invoice('les-tilleuls/leak/2026-11-13', 'Plomberie Goffard SRL', 45_262),
    awaitingTerrace: invoice('residentie-leiehof/terrace/2026-11-05', 'Dakwerken Mertens & Zoon BV', 272_950),
  },
  /** What single owners bear, in cents. */
  portions: {
    /** 1 234,56 € × 105/1 000 = 129,6288 €. */
    liftRepairOf2B: 12_963,
  },
  saleOn: '2025-06-16',
} as const;

/** The id of a lot of a demo building, by its number: `demoLotId(demo.buildings.tilleuls, '2B')`. */
export function demoLotId(building: { readonly key: string }, number: string): string {
  return demoId(`lot/${building.key}/${number}`);
}

/** The id of an owner the tables know by name: `demoOwnerId(demo.buildings.tilleuls, 'martin')`. */
export function demoOwnerId(building: { readonly key: string }, key: string): string {
  return demoId(`owner/${building.key}/${key}`);
}

/** The id of an allocation key. */
export function demoKeyId(building: { readonly key: string }, kind: 'general' | 'lift' | 'garages'): string {
  return demoId(`key/${building.key}/${kind}`);
}

function building<const Key extends string>(key: Key, name: string) {
  return { key, id: demoId(`building/${key}`), name };
}

function invoice(name: string, supplierName: string, total: number) {
  return { name, id: demoId(`invoice/${name}`), supplierName, total };
}

function mapped<Key extends string, Plan, Entry>(
  plans: Readonly<Record<Key, Plan>>,
  entry: (key: Key, plan: Plan) => Entry,
): Readonly<Record<Key, Entry>> {
  const keys = Object.keys(plans) as Key[];
  return Object.fromEntries(keys.map((key) => [key, entry(key, plans[key])])) as Record<Key, Entry>;
}

export type { AccountKey, OrganisationKey };

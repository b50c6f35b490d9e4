import { demoId } from './demo-id.ts';
import { demoPeriod } from './demo-set.ts';
import { makeBuilding } from './make-building.ts';
import { makeSuppliers } from './make-suppliers.ts';
import type { DemoAccount, DemoOrganisation, DemoSet } from './shape.ts';
import type { BuildingPlan } from './tables/building-plan.ts';
import { flats, row } from './tables/lot-plan.ts';

export type LargeSize = { readonly buildings: number; readonly lots: number; readonly years: number };

// What one office looks after; the rest goes to the next.
const buildingsPerOffice = 40;

/** So many buildings of so many lots with so many years of invoices, by the generator of the demo. */
export function makeLargeSet(size: LargeSize): DemoSet {
  const offices = Math.ceil(size.buildings / buildingsPerOffice);
  const organisations = Array.from({ length: offices }, (_, office) => makeOffice(size, office));
  return {
    accounts: organisations.flatMap((one) => one.accounts),
    organisations: organisations.map((one) => one.organisation),
  };
}

type Office = { readonly organisation: DemoOrganisation; readonly accounts: readonly DemoAccount[] };

function makeOffice(size: LargeSize, office: number): Office {
  const key = `large-${size.buildings}x${size.lots}x${size.years}-${office + 1}`;
  const table = office % 2 === 0 ? 'sablon' : 'scheldezicht';
  const language = office % 2 === 0 ? 'fr' : 'nl';
  const suppliers = makeSuppliers(table, key);
  const takenNames = new Set<string>();
  const account = (role: string): DemoAccount => ({
    id: demoId(`account/${key}/${role}`),
    name: `${role === 'syndic' ? 'Alex' : 'Dominique'} ${key}`,
    email: `${role}@${key}.example`,
    language,
    isAdmin: false,
  });
  const [syndic, colleague] = [account('syndic'), account('colleague')];
  const count = Math.min(buildingsPerOffice, size.buildings - office * buildingsPerOffice);
  const period = { from: `${2027 - size.years}-01-01`, to: demoPeriod.to };
  const buildings = Array.from({ length: count }, (_, turn) => {
    const plan = planOf(key, turn, size.lots, language);
    const serial = 10_000 + office * buildingsPerOffice + turn;
    return makeBuilding({ plan, turn, serial, suppliers, period, takenNames, approver: colleague.id });
  });
  const organisation: DemoOrganisation = {
    id: demoId(`organisation/${key}`),
    key,
    name: key,
    enterpriseNumber: null,
    memberships: [syndic, colleague].map(({ id }) => ({
      account: id,
      grants: [{ role: 'syndic', buildings: 'all' }],
    })),
    suppliers,
    buildings,
    encoder: syndic.id,
  };
  return { organisation, accounts: [syndic, colleague] };
}

/** Eight storeys of flats, and a garage for every fifth lot. */
function planOf(office: string, turn: number, lots: number, language: 'fr' | 'nl'): BuildingPlan {
  const garages = Math.floor(lots / 5);
  const perFloor = Math.ceil((lots - garages) / 8);
  const doors = Object.fromEntries(
    Array.from({ length: perFloor }, (_, door) => [
      String(door + 1).padStart(3, '0'),
      60 + ((door * 7) % 40),
    ]),
  );
  const homes = flats({ from: 0, to: 7 }, doors).slice(0, lots - garages);
  return {
    key: `${office}/${turn + 1}`,
    organisation: 'sablon',
    name: `${language === 'fr' ? 'Résidence' : 'Residentie'} ${office} ${turn + 1}`,
    street: language === 'fr' ? `Rue des Essais ${turn + 1}` : `Proefstraat ${turn + 1}`,
    postalCode: '1000',
    city: language === 'fr' ? 'Bruxelles' : 'Brussel',
    language,
    builtIn: 1960 + (turn % 50),
    denominator: lots > 100 ? 100_000 : 10_000,
    approvalThreshold: 50_000,
    lots: [...homes, ...row('G', garages, 'garage', -1, 9)],
    lift: { denominator: 10_000 },
    hasGarageKey: garages > 0,
    services: [
      ...(['cleaning', 'electricity', 'gas', 'water', 'insurance', 'syndicFee', 'office', 'fire'] as const),
      ...(['liftContract', 'liftInspection', 'liftPhone', 'emergencyLights', 'boiler', 'meters'] as const),
      ...(['drains', 'garden', 'meeting', 'auditor'] as const),
    ],
  };
}

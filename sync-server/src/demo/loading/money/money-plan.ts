import { type Cents, type Id, type LocalDate, sum, yearOf } from 'shared-domain/kernel';
import type { CallFund } from 'shared-domain/receivables';
import { schedule } from 'shared-domain/receivables';
import { demoId } from '../../demo-id.ts';
import type { DemoBuilding } from '../../shape.ts';

/** The calls of one fund, by one key, over one year. */
export type DemoCallPlan = {
  readonly id: Id;
  readonly label: string;
  readonly fiscalYear: number;
  readonly fund: CallFund;
  readonly keyId: Id;
  readonly iban: string;
  readonly total: Cents;
  readonly rhythm: 'quarterly' | 'once';
  readonly instalments: ReturnType<typeof schedule>;
};

/** What a building asks of its owners, from what its invoices of the first year cost. */
export type MoneyPlan = {
  readonly currentIban: string;
  readonly savingsIban: string;
  /** Working capital and reserve fund on the day the books begin, in the bank to the cent. */
  readonly workingFund: Cents;
  readonly reserveFund: Cents;
  readonly calls: readonly DemoCallPlan[];
};

const daysToPay = 45;

export function moneyPlanOf(building: DemoBuilding): MoneyPlan {
  const { firstYear } = building.books;
  const costs = costsByKey(building, firstYear);
  const year = sum([...costs.values()]);
  const iban = (purpose: 'current' | 'savings') =>
    building.bankAccounts.find((account) => account.purpose === purpose)?.iban ?? '';
  const general = building.keys.find(({ kind }) => kind === 'general')?.id ?? '';
  const words = wordsOf[building.language === 'nl' ? 'nl' : 'fr'];
  const plan = (fiscalYear: number, fund: CallFund, keyId: Id, total: Cents, label: string): DemoCallPlan => {
    const isReserve = fund === 'reserveFund';
    const rhythm = isReserve ? 'once' : 'quarterly';
    const first: LocalDate = isReserve ? `${fiscalYear}-02-01` : `${fiscalYear}-01-15`;
    return {
      id: demoId(`call-plan/${building.key}/${fiscalYear}/${fund}/${keyId}`),
      ...{ label, fiscalYear, fund, keyId, total, rhythm },
      iban: iban(isReserve ? 'savings' : 'current'),
      instalments: schedule(total, rhythm, first, daysToPay),
    };
  };
  return {
    currentIban: iban('current'),
    savingsIban: iban('savings'),
    workingFund: hundreds(year / 4),
    reserveFund: hundreds(year / 2),
    calls: [firstYear, firstYear + 1].flatMap((fiscalYear) => [
      ...[...costs].map(([keyId, total]) => {
        const key = building.keys.find(({ id }) => id === keyId);
        return plan(
          fiscalYear,
          'provision',
          keyId,
          hundreds(total),
          `${words.provisions} ${fiscalYear}, ${key?.name}`,
        );
      }),
      // 5 % of the ordinary charges of the year before is the least the law asks.
      plan(
        fiscalYear,
        'reserveFund',
        general,
        hundreds(year / 20 + 10_000),
        `${words.reserve} ${fiscalYear}`,
      ),
    ]),
  };
}

const wordsOf = {
  fr: { provisions: 'Provisions', reserve: 'Fonds de réserve' },
  nl: { provisions: 'Voorschotten', reserve: 'Reservekapitaal' },
};

function costsByKey(building: DemoBuilding, year: number): Map<Id, Cents> {
  const costs = new Map<Id, Cents>();
  for (const { stage, invoicedOn, lines } of building.invoices) {
    if (stage !== 'approved' || yearOf(invoicedOn) !== year) continue;
    for (const { keyId, net } of lines) costs.set(keyId, (costs.get(keyId) ?? 0) + net);
  }
  return costs;
}

/** To a hundred euros, upwards, so that the year's calls are round. */
function hundreds(cents: number): Cents {
  return Math.max(Math.ceil(cents / 10_000), 1) * 10_000;
}

import { entriesOf } from 'shared-domain/accounting';
import { invariant } from 'shared-domain/kernel';
import type { Building } from 'shared-domain/ownership';
import {
  computeSettlement,
  type PublishedSettlement,
  publishSettlement,
  settlementHash,
  settlementIdOf,
  settlementInputOf,
} from 'shared-domain/receivables';
import type { SyncedDocument } from 'shared-domain/sync';
import { instantOf } from '../draft-of-invoice.ts';
import type { DemoBank } from './demo-bank.ts';
import type { MoneyPlan } from './money-plan.ts';
import type { MoneyWork } from './money-work.ts';

/** The first year's costs against what owners were called for; who owes pays, the others are given back in the next statement. */
export async function settleFirstYear(work: MoneyWork, plan: MoneyPlan, bank: DemoBank): Promise<void> {
  const { transaction, building, encoder } = work;
  const year = building.books.firstYear;
  const period = { from: `${year}-01-01`, until: `${year}-12-31` };
  const settlement = computeSettlement(
    settlementInputOf(await documentsOf(work), { period, meters: [], corrects: null }),
  );
  const command = await encoder.give({
    definition: publishSettlement,
    name: `settlement/${building.key}/${year}`,
    body: {
      building: building.id,
      label: `${building.language === 'nl' ? 'Afrekening' : 'Décompte'} ${year}`,
      ...period,
      bookedOn: period.until,
      dueOn: `${year + 1}-05-05`,
      meters: [],
      contentHash: settlementHash(settlement),
      corrects: null,
    },
    at: instantOf(`${year + 1}-03-20`, 0, '14:00'),
  });
  const stored = await transaction.document(settlementIdOf(command.id));
  invariant(stored, 'the settlement was published');
  const { owners } = stored.document.body as PublishedSettlement;
  const debts = owners.map(({ ownerId, balance, communication }) => ({
    ownerId,
    amount: balance,
    communication,
    claimId: `${command.id}.statement-${ownerId}`,
  }));
  bank.await(plan.currentIban, debts);
}

async function documentsOf({ transaction, building: { id } }: MoneyWork) {
  const all = async <Body>(type: string) =>
    (await transaction.find([{ by: 'building', type, building: id }])) as SyncedDocument<Body>[];
  const [association] = (await transaction.find([{ by: 'id', id }])) as SyncedDocument<Building>[];
  invariant(association, 'the building is there');
  return {
    association: association.body,
    entries: entriesOf(await all('journalEntry')),
    invoices: await all<never>('invoice'),
    keys: await all<never>('allocationKey'),
    lots: await all<never>('lot'),
    ownerships: await all<never>('ownership'),
    owners: await all<never>('owner'),
    settings: undefined,
    published: await all<never>('settlement'),
  };
}

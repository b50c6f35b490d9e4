import { bookEntry } from 'shared-domain/accounting';
import type { Id, LocalDate } from 'shared-domain/kernel';
import { type CallPlan, callPlans, type FundCall, issueCall } from 'shared-domain/receivables';
import { type SyncedDocument, wrapDocument } from 'shared-domain/sync';
import { demoId } from '../../demo-id.ts';
import { instantOf } from '../draft-of-invoice.ts';
import { DemoBank, statementDaysOf } from './demo-bank.ts';
import { type DemoCallPlan, type MoneyPlan, moneyPlanOf } from './money-plan.ts';
import type { MoneyWork } from './money-work.ts';
import { settleFirstYear } from './settle-first-year.ts';

/** Two years of calls, payments and bank statements; the first year is settled. After the invoices. */
export async function loadMoney(work: MoneyWork): Promise<void> {
  const plan = moneyPlanOf(work.building);
  await openBooks(work, plan);
  const bank = new DemoBank(work, plan);
  for (const call of plan.calls) await work.encoder.put(planDocument(work, call));
  const days = plan.calls
    .flatMap((call) => call.instalments.map((instalment) => ({ call, instalment })))
    .sort((a, b) => (a.instalment.issueOn < b.instalment.issueOn ? -1 : 1));
  const { firstYear, until } = work.building.books;
  const issueUpTo = async (end: LocalDate) => {
    while (days[0] && days[0].instalment.issueOn < end) {
      const { call, instalment } = days.shift() as (typeof days)[number];
      bank.expect(await issue(work, call, instalment));
    }
  };
  for (const on of statementDaysOf(work.building.books)) {
    await issueUpTo(on);
    if (on === `${firstYear + 1}-05-31`) await settleFirstYear(work, plan, bank);
    await bank.send(on);
  }
  // Called since the last statement: nobody has paid yet.
  await issueUpTo(until);
}

async function openBooks({ building, encoder }: MoneyWork, plan: MoneyPlan): Promise<void> {
  const booksBegin = `${building.books.firstYear}-01-01`;
  const line = { party: null, claim: null, cost: null, label: 'Reprise' };
  const { workingFund, reserveFund } = plan;
  await encoder.give({
    definition: bookEntry,
    name: `opening/${building.key}`,
    body: {
      building: building.id,
      on: booksBegin,
      description: 'Reprise du syndic précédent',
      pages: [],
      event: {
        is: 'opening',
        balances: [
          { ...line, account: '551', amount: workingFund },
          { ...line, account: '550', amount: reserveFund },
          { ...line, account: '100', amount: -workingFund },
          { ...line, account: '160', amount: -reserveFund },
        ],
      },
    },
    at: instantOf(booksBegin, 8, '09:00'),
  });
}

function planDocument({ transaction, building }: MoneyWork, call: DemoCallPlan): SyncedDocument {
  const { id, label, fiscalYear, fund, keyId, iban, rhythm, total, instalments } = call;
  const body: CallPlan = {
    building: building.id,
    createdOn: instantOf(`${fiscalYear}-01-05`, 0, '10:00'),
    ...{ label, fiscalYear },
    terms: { fund, keyId, iban },
    schedule: { rhythm, total, instalments },
    budgetId: null,
  };
  const placed = { organisation: transaction.organisation, id, body };
  return wrapDocument(callPlans, placed, demoId(`rev/${id}`)) as unknown as SyncedDocument;
}

async function issue(
  { transaction, building, encoder }: MoneyWork,
  { id, fund, keyId, iban, label, instalments }: DemoCallPlan,
  { n, issueOn, dueOn, amount }: DemoCallPlan['instalments'][number],
): Promise<{ readonly id: Id; readonly body: FundCall }> {
  const command = await encoder.give({
    definition: issueCall,
    name: `call/${id}/${n}`,
    body: {
      building: building.id,
      planId: id,
      instalment: n,
      ...{ fund, keyId, iban, dueOn },
      label: instalments.length === 1 ? label : `${label}, ${n}/${instalments.length}`,
      issuedOn: issueOn,
      total: amount,
      communication: 'perOwner',
    },
    at: instantOf(issueOn, 0, '08:30'),
  });
  const factId = `${command.id}.fundCall`;
  const found = await transaction.document(factId);
  if (!found) throw new Error(`${factId} was issued`);
  return { id: factId, body: found.document.body as FundCall };
}

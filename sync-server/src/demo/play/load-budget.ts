import { accountLabel } from 'shared-domain/accounting';
import { invariant, yearOf } from 'shared-domain/kernel';
import { approveBudget, type Budget, budgets, linesHashOf, submitBudget } from 'shared-domain/receivables';
import { type SyncedDocument, wrapDocument } from 'shared-domain/sync';
import type { Transaction } from '../../sync/ports.ts';
import { demoId } from '../demo-id.ts';
import { instantOf } from '../loading/draft-of-invoice.ts';
import { type Writer, writerOf } from '../loading/writer.ts';
import type { DemoBuilding, DemoOrganisation } from '../shape.ts';

/** The running year's budget, as the first one cost: submitted and approved at the end of the first. */
export async function loadBudget(
  transaction: Transaction,
  organisation: DemoOrganisation,
  building: DemoBuilding,
): Promise<void> {
  const member = await transaction.member(organisation.encoder);
  invariant(member, 'who plays is a member');
  const writer = writerOf(transaction, member);
  const { firstYear } = building.books;
  const id = demoId(`budget/${building.key}/${firstYear + 1}`);
  const body: Budget = {
    building: building.id,
    createdOn: instantOf(`${firstYear}-11-20`, 0, '09:30'),
    fiscalYear: firstYear + 1,
    kind: 'ordinary',
    lines: linesOf(building),
    stage: { is: 'draft' },
  };
  const placed = { organisation: organisation.id, id, body };
  await writer.put(wrapDocument(budgets, placed, demoId(`rev/${id}`)) as unknown as SyncedDocument);
  await decide(writer, building, id, body);
}

async function decide(writer: Writer, building: DemoBuilding, budgetId: string, budget: Budget) {
  const { firstYear } = building.books;
  const of = { building: building.id, budgetId, linesHash: linesHashOf(budget) };
  await writer.give({
    definition: submitBudget,
    name: `submit-budget/${budgetId}`,
    body: of,
    at: instantOf(`${firstYear}-11-24`, 0, '10:00'),
  });
  const on = `${firstYear}-12-10`;
  const minutes = building.language === 'nl' ? `Notulen AV ${on}, punt 4` : `PV AG ${on}, point 4`;
  await writer.give({
    definition: approveBudget,
    name: `approve-budget/${budgetId}`,
    body: { ...of, assembly: { on, minutes, pages: [] } },
    at: instantOf(on, 1, '09:00'),
  });
}

function linesOf(building: DemoBuilding): Budget['lines'] {
  const language = building.language === 'nl' ? 'nl' : 'fr';
  const costs = new Map<string, Budget['lines'][number]>();
  const invoices = building.invoices.filter(
    ({ stage, invoicedOn }) => stage === 'approved' && yearOf(invoicedOn) === building.books.firstYear,
  );
  for (const { account, keyId, net } of invoices.flatMap(({ lines }) => lines)) {
    const name = `${building.key}/${account}/${keyId}`;
    const before = costs.get(name)?.amount ?? 0;
    const label = accountLabel(account, language) ?? account;
    costs.set(name, { id: demoId(`budget-line/${name}`), account, keyId, label, amount: before + net });
  }
  return [...costs.values()].sort((a, b) => (a.account < b.account ? -1 : 1));
}

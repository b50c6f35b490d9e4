import * as z from 'zod/mini';
import { entriesOf } from '../../accounting/entry/entries-of.ts';
import type { JournalEntry } from '../../accounting/entry/journal-entry.ts';
import { Cents } from '../../kernel/cents.ts';
import { Iban } from '../../kernel/iban.ts';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { parseCommunication } from '../../kernel/structured-communication.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Supplier } from '../../payables/supplier/supplier.ts';
import type { Context, Decision, Placed, Read, State } from '../../sync/define.ts';
import { buildingStaffScope, staffScope } from '../../sync/scopes.ts';
import { transferFormats } from '../sepa/credit-transfer.ts';
import { checkHead, claimsToOrder, type Orderable } from './check-order.ts';
import { ibanBefore } from './iban-before.ts';
import { paymentFileOf } from './order-file.ts';
import { orderOf } from './order-of.ts';
import { endToEndOf } from './order-reference.ts';
import type { OrderedItem, PaymentOrder } from './payment-order.definition.ts';
import { standingIn } from './standing-orders.ts';

/** Orders payments of suppliers' invoices from one account of the association. */
export const PreparePayments = z.strictObject({
  building: Id,
  bankAccount: Iban,
  executeOn: LocalDate,
  format: z.enum(transferFormats),
  items: z
    .array(
      z.strictObject({
        supplierId: Id,
        claimId: Id,
        iban: Iban,
        amount: Cents.check(z.gte(1, { error: 'sepa.amount' })),
        communication: plainText(140),
      }),
    )
    .check(z.minLength(1, { error: 'sepa.nothing' }), z.maxLength(500)),
});
export type PreparePayments = z.infer<typeof PreparePayments>;

export function paymentReads({ building, items }: PreparePayments): Read[] {
  const suppliers = new Set(items.map(({ supplierId }) => supplierId));
  return [
    { by: 'id', id: building },
    { by: 'building', type: 'journalEntry', building },
    { by: 'building', type: 'paymentOrder', building },
    { by: 'building', type: 'orderCancelled', building },
    ...[...suppliers].map((id): Read => ({ by: 'id', id })),
  ];
}

/** [PMT-1] Nothing is booked: the bank's own movement books the payment when it was made. */
export function decidePayments(command: Placed<PreparePayments>, state: State, context: Context): Decision {
  const { building, items } = command.body;
  if (!state.sees(buildingStaffScope(building)) || !state.sees(staffScope(command.organisation))) {
    return { is: 'undecidable', missing: 'paymentOrder' };
  }
  const association = state.byId<Building>('building', building)?.body;
  if (!association) return { is: 'undecidable', missing: 'building' };
  const standing = standingIn<PaymentOrder>('paymentOrder', building, state);
  const entries = entriesOf(state.byBuilding<JournalEntry>('journalEntry', building));
  const asked = items.map(({ supplierId, ...item }) => ({
    ...item,
    party: { kind: 'supplier' as const, id: supplierId },
  }));
  const refusal = checkHead(command.body, association, context.today);
  if (refusal) return { is: 'refused', refusal };
  const claims = claimsToOrder(asked, entries, standing);
  if (!claims.ok) return { is: 'refused', refusal: claims.refusal };
  const ordered = orderedItems(command, state, { standing, claims: claims.value });
  if (!ordered.ok) return { is: 'refused', refusal: ordered.refusal };
  const order = orderOf(command.body, association, ordered.value, context);
  const id = `${command.id}.paymentOrder`;
  // [PMT-3] An order is only one if the bank can be given its file.
  const file = paymentFileOf({ ...order, id });
  if (!file.ok) return { is: 'refused', refusal: file.refusal };
  return { is: 'applied', effects: [{ do: 'fact', type: 'paymentOrder', id, body: order }] };
}

function orderedItems(
  { id, body }: Placed<PreparePayments>,
  state: State,
  { standing, claims }: { readonly standing: readonly PaymentOrder[]; readonly claims: readonly Orderable[] },
): Result<OrderedItem[]> {
  const items: OrderedItem[] = [];
  for (const [at, item] of body.items.entries()) {
    const supplier = state.byId<Supplier>('supplier', item.supplierId)?.body;
    const refusal = supplier ? wrongItem(item, supplier, at + 1) : { code: 'supplier.unknown' };
    if (!supplier || refusal) return refuse(refusal ?? { code: 'supplier.unknown' });
    const before = ibanBefore(item.supplierId, standing);
    items.push({
      ...item,
      supplierName: supplier.name,
      ibanBefore: before === item.iban ? null : before,
      paidBefore: claims[at]?.seen ?? 0,
      endToEnd: endToEndOf(id, at + 1),
    });
  }
  return accept(items);
}

/** [PMT-4] Only to an account the supplier is known by; digits that look structured must pass their check. */
function wrongItem(
  { iban, communication }: PreparePayments['items'][number],
  { ibans }: Supplier,
  item: number,
): Refusal | null {
  if (!ibans.includes(iban)) return { code: 'payment.ibanNotSuppliers', params: { item } };
  const read = parseCommunication(communication);
  return read.ok ? null : read.refusal;
}

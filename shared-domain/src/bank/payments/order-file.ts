import type { Id } from '../../kernel/id.ts';
import type { Refusal, Result } from '../../kernel/result.ts';
import { creditTransferFile } from '../sepa/credit-transfer.ts';
import { directDebitFile } from '../sepa/direct-debit.ts';
import type { SepaRefusal } from '../sepa/refusals.ts';
import type { CollectionOrder } from './collection-order.definition.ts';
import { orderReference } from './order-reference.ts';
import type { PaymentOrder } from './payment-order.definition.ts';

type File = Result<string, Refusal<SepaRefusal>>;

/** [PMT-3] The file of an order, made of the order alone: the same on every device, without network. */
export function paymentFileOf(order: PaymentOrder & { readonly id: Id }): File {
  const items = order.items.map(({ supplierName, ...item }) => ({ ...item, name: supplierName, bic: null }));
  return creditTransferFile(headOf(order), items, order.format);
}

export function collectionFileOf(order: CollectionOrder & { readonly id: Id }): File {
  const items = order.items.map(({ ownerName, ...item }) => ({ ...item, name: ownerName, bic: null }));
  return directDebitFile({ ...headOf(order), creditorId: order.creditorId }, items, order.format);
}

function headOf({
  id,
  at,
  executeOn,
  name,
  enterpriseNumber,
  bankAccount,
}: Omit<PaymentOrder | CollectionOrder, 'items'> & { readonly id: Id }) {
  return {
    id: orderReference(id),
    createdAt: at,
    executeOn,
    name,
    enterpriseNumber,
    iban: bankAccount,
    bic: null,
  };
}

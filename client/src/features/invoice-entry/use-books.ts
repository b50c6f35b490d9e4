import { useMemo } from 'react';
import { type Accounts, accountsOf } from 'shared-domain/accounting';
import type { Lookups } from 'shared-domain/payables';
import { type InvoiceCase, type Shown, useDocuments, useInvoiceCases } from '../../data/index.ts';
import { today } from '../../platform/index.ts';
import { bySeenLately } from './last-invoice.ts';

/** What entering an invoice needs to know of the office and the building. */
export type Books = {
  readonly cases: readonly InvoiceCase[];
  /** Those who sent something lately first. */
  readonly suppliers: readonly Shown<'supplier'>[];
  readonly keys: readonly Shown<'allocationKey'>[];
  /** The chart and what the association added to it. */
  readonly accounts: Accounts;
  readonly lookups: Lookups;
};

const none: never[] = [];

export function useBooks(organisation: string, building: string): Books | undefined {
  const cases = useInvoiceCases({ organisation }) ?? none;
  const suppliers = useDocuments('supplier', { organisation });
  const keys = useDocuments('allocationKey', { organisation, building });
  const own = useDocuments('ownAccount', { organisation, building }) ?? none;
  return useMemo(() => {
    if (!suppliers || !keys) return;
    const supplierById = new Map(suppliers.map(({ id, body }) => [id, body]));
    const keyById = new Map(keys.map(({ id, body }) => [id, body]));
    const lookups = {
      supplier: (id: string) => supplierById.get(id),
      key: (id: string) => keyById.get(id),
      today: today(),
    };
    return { cases, suppliers: bySeenLately(suppliers, cases), keys, accounts: accountsOf(own), lookups };
  }, [cases, suppliers, keys, own]);
}

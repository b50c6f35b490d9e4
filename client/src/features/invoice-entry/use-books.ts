import { useMemo } from 'react';
import { type Accounts, accountOf, accountsOf } from 'shared-domain/accounting';
import type { Lookups } from 'shared-domain/payables';
import {
  type InvoiceCase,
  type Shown,
  useDocument,
  useDocuments,
  useInvoiceCases,
} from '../../data/index.ts';
import { today } from '../../platform/index.ts';
import { bySeenLately } from './last-invoice.ts';
import { type PrivateBearer, privateBearers } from './private-bearers.ts';

/** What entering an invoice needs to know of the office and the building. */
export type Books = {
  readonly cases: readonly InvoiceCase[];
  /** Those who sent something lately first. */
  readonly suppliers: readonly Shown<'supplier'>[];
  readonly keys: readonly Shown<'allocationKey'>[];
  /** The chart and what the association added to it. */
  readonly accounts: Accounts;
  /** Who may bear a line alone, and the account it is then booked on. */
  readonly bearers: readonly PrivateBearer[];
  readonly privateAccount: string;
  readonly lookups: Lookups;
};

const none: never[] = [];

export function useBooks(organisation: string, building: string): Books | undefined {
  const cases = useInvoiceCases({ organisation }) ?? none;
  const suppliers = useDocuments('supplier', { organisation });
  const keys = useDocuments('allocationKey', { organisation, building });
  const own = useDocuments('ownAccount', { organisation, building }) ?? none;
  const { bearers, privateAccount } = useBearers(organisation, building);
  return useMemo(() => {
    if (!suppliers || !keys) return;
    const supplierById = new Map(suppliers.map(({ id, body }) => [id, body]));
    const keyById = new Map(keys.map(({ id, body }) => [id, body]));
    const lookups = {
      supplier: (id: string) => supplierById.get(id),
      key: (id: string) => keyById.get(id),
      today: today(),
    };
    return {
      cases,
      suppliers: bySeenLately(suppliers, cases),
      keys,
      accounts: accountsOf(own),
      bearers,
      privateAccount,
      lookups,
    };
  }, [cases, suppliers, keys, own, bearers, privateAccount]);
}

function useBearers(organisation: string, building: string) {
  const where = { organisation, building };
  const lots = useDocuments('lot', where) ?? none;
  const ownerships = useDocuments('ownership', where) ?? none;
  const owners = useDocuments('owner', where) ?? none;
  const roles = useDocument('building', building)?.body.accountRoles;
  const bearers = useMemo(() => privateBearers(lots, ownerships, owners), [lots, ownerships, owners]);
  return { bearers, privateAccount: accountOf('privateCosts', roles ?? {}) };
}

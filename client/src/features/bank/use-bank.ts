import { useMemo } from 'react';
import { type Accounts, accountsOf } from 'shared-domain/accounting';
import {
  type LineState,
  lineStates,
  orderedPaymentsOf,
  type ProposalContext,
  proposalContextOf,
  type Reconciliation,
  reconciliation,
  standingOrders,
} from 'shared-domain/bank';
import { partyName } from 'shared-domain/ownership';
import { paymentSettingsOf } from 'shared-domain/receivables';
import { type Shown, useDocument, useDocuments, useEntries } from '../../data/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';
import { askedOf } from './asked-of.ts';

/** Everything about the bank of one building that this device holds. */
export type Bank = {
  readonly choice: BuildingChoice;
  readonly building: Shown<'building'>;
  readonly lines: readonly LineState[];
  readonly accounts: readonly Reconciliation[];
  readonly context: ProposalContext;
  readonly chart: Accounts;
  readonly names: ReadonlyMap<string, string>;
  readonly keys: readonly Shown<'allocationKey'>[];
  /** Matches that only this device has. */
  readonly unsent: ReadonlySet<string>;
};

/** `undefined` until everything was read, null where the building is not on this device. */
export function useBank(choice: BuildingChoice): Bank | null | undefined {
  const statements = useStatements(choice);
  const parties = useParties(choice);
  const { organisation, id } = choice;
  const building = useDocument('building', id);
  const books = useEntries(organisation, id);
  return useMemo(() => {
    if (building === null) return null;
    if (!building || !books || !statements || !parties) return undefined;
    const { entries } = books;
    const { matches, undone, rules, stored, ordered } = statements;
    const context = proposalContextOf({
      ...parties,
      association: building.body,
      keys: parties.keys.map(named),
      entries,
      ordered,
      rules,
      matches,
      undone,
    });
    return {
      choice,
      building,
      lines: lineStates(stored, matches, undone),
      accounts: reconciliation(stored, matches, undone, entries),
      context,
      chart: parties.chart,
      names: new Map(context.parties.map(({ party, name }) => [party.id, name])),
      keys: parties.keys,
      unsent: statements.unsent,
    };
  }, [choice, building, books, statements, parties]);
}

function useStatements({ organisation, id }: BuildingChoice) {
  const where = { organisation, building: id };
  const statements = useDocuments('bankStatement', where);
  const matches = useDocuments('bankMatch', where);
  const undone = useDocuments('bankMatchUndone', where);
  const rules = useDocuments('bankRule', where);
  const orders = useDocuments('paymentOrder', where);
  const cancelled = useDocuments('orderCancelled', where);
  return useMemo(() => {
    if (!statements || !matches || !undone || !rules || !orders || !cancelled) return undefined;
    return {
      stored: statements.map(named),
      matches: matches.map(named),
      undone: undone.map(({ body }) => body),
      rules: rules.map(({ body }) => body),
      ordered: orderedPaymentsOf(
        standingOrders(
          orders.map(named),
          cancelled.map(({ body }) => body),
        ),
      ),
      unsent: new Set(matches.flatMap((one) => (one.state === 'onDevice' ? [one.id] : []))),
    };
  }, [statements, matches, undone, rules, orders, cancelled]);
}

function useParties({ organisation, id }: BuildingChoice) {
  const where = { organisation, building: id };
  const owners = useDocuments('owner', where);
  const suppliers = useDocuments('supplier', { organisation });
  const keys = useDocuments('allocationKey', where);
  const own = useDocuments('ownAccount', where);
  const asked = useAsked({ organisation, id });
  return useMemo(() => {
    if (!owners || !suppliers || !keys || !own || !asked) return undefined;
    return {
      owners: owners.map(named).sort((a, b) => partyName(a.party).localeCompare(partyName(b.party))),
      suppliers: suppliers.map(named).sort((a, b) => a.name.localeCompare(b.name)),
      keys,
      chart: accountsOf(own),
      ...asked,
    };
  }, [owners, suppliers, keys, own, asked]);
}

/** What the association asked its owners, and its suppliers the association. */
function useAsked({ organisation, id }: Pick<BuildingChoice, 'organisation' | 'id'>) {
  const where = { organisation, building: id };
  const calls = useDocuments('fundCall', where);
  const settlements = useDocuments('settlement', where);
  const invoices = useDocuments('invoice', where);
  const settings = useDocument('paymentSettings', `${id}.payments`);
  return useMemo(() => {
    if (!calls || !settlements || !invoices || settings === undefined) return undefined;
    return {
      calls: askedOf(
        calls.map(({ body }) => body),
        settlements.map(named),
      ),
      invoices: invoices.map(named),
      imputation: paymentSettingsOf(settings?.body).imputation,
    };
  }, [calls, settlements, invoices, settings]);
}

function named<Body extends object>({ id, body }: { readonly id: string; readonly body: Body }) {
  return { ...body, id };
}

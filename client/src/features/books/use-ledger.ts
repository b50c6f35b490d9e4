import { useMemo } from 'react';
import {
  type Accounts,
  accountsOf,
  type Entry,
  type EntryParty,
  type YearClosing,
} from 'shared-domain/accounting';
import { maySimplifyAccounts, partyName } from 'shared-domain/ownership';
import type { Budget } from 'shared-domain/receivables';
import { type Shown, useDocument, useDocuments, useEntries } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';

/** A closing of this device is none of the server's yet. */
export type ClosedYear = YearClosing & { readonly isUnsent: boolean };

/** The books of a building with the names of what they speak of. */
export type Ledger = {
  readonly choice: BuildingChoice;
  readonly building: Shown<'building'>;
  readonly entries: readonly Entry[];
  readonly unsent: ReadonlySet<string>;
  /** What was booked before this day is one carried entry; null: every entry is here. */
  readonly from: string | null;
  readonly closings: readonly ClosedYear[];
  readonly budgets: readonly Budget[];
  readonly accounts: Accounts;
  readonly accountName: (code: string) => string;
  /** Null: nobody. */
  readonly partyName: (party: Pick<EntryParty, 'id'> | null) => string;
  readonly keyName: (id: string) => string;
  /** Below twenty counted lots. */
  readonly isSmall: boolean;
};

/** `undefined` until everything was read, null where the building is not on this device. */
export function useLedger(choice: BuildingChoice): Ledger | null | undefined {
  const { organisation, id } = choice;
  const where = { organisation, building: id };
  const building = useDocument('building', id);
  const books = useEntries(organisation, id, 'carried');
  const lots = useDocuments('lot', where);
  const closings = useDocuments('yearClosing', where);
  const budgets = useDocuments('budget', where);
  const names = useNames(choice);
  return useMemo(() => {
    if (building === null) return null;
    if (!building || !books || !lots || !closings || !budgets || !names) return undefined;
    return {
      choice,
      building,
      ...books,
      ...names,
      closings: closings.map(({ body, state }) => ({ ...body, isUnsent: state === 'onDevice' })),
      budgets: budgets.map(({ body }) => body),
      isSmall: maySimplifyAccounts(lots.map(({ body }) => body)),
    };
  }, [choice, building, books, lots, closings, budgets, names]);
}

type Names = Pick<Ledger, 'accounts' | 'accountName' | 'partyName' | 'keyName'>;

function useNames({ organisation, id }: BuildingChoice): Names | undefined {
  const t = useText();
  const { language } = useFormat();
  const where = { organisation, building: id };
  const own = useDocuments('ownAccount', where);
  const owners = useDocuments('owner', where);
  const suppliers = useDocuments('supplier', { organisation });
  const keys = useDocuments('allocationKey', where);
  return useMemo(() => {
    if (!own || !owners || !suppliers || !keys) return undefined;
    const accounts = accountsOf(own);
    const parties = new Map([
      ...suppliers.map(({ id: supplier, body }) => [supplier, body.name] as const),
      ...owners.map(({ id: owner, body }) => [owner, partyName(body.party)] as const),
    ]);
    const keyNames = new Map(keys.map(({ id: key, body }) => [key, body.name]));
    const nobody = t('books.nobody');
    return {
      accounts,
      accountName: (code) => accounts.labelOf(code, language),
      partyName: (party) => (party ? (parties.get(party.id) ?? '…') : nobody),
      keyName: (key) => keyNames.get(key) ?? '…',
    };
  }, [own, owners, suppliers, keys, language, t]);
}

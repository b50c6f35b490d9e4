import { useMemo } from 'react';
import { type Accounts, accountOf, accountsOf } from 'shared-domain/accounting';
import { partyName } from 'shared-domain/ownership';
import { type Shown, useDocument, useDocuments } from '../../data/index.ts';
import { useFormat } from '../../i18n/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';

export type Choice = { readonly value: string; readonly label: string };

/** What somebody who books by hand chooses from. */
export type BookKeeping = {
  readonly choice: BuildingChoice;
  readonly building: Shown<'building'>;
  readonly accounts: Accounts;
  /** On which something may be booked. */
  readonly accountChoices: readonly Choice[];
  readonly bankChoices: readonly Choice[];
  readonly costChoices: readonly Choice[];
  readonly keys: readonly Choice[];
  readonly owners: readonly Choice[];
  readonly suppliers: readonly Choice[];
  readonly lots: readonly Choice[];
  /** The account of the association's current bank account. */
  readonly bank: string;
};

/** `undefined` until everything was read, null where the building is not on this device. */
export function useBookKeeping(choice: BuildingChoice): BookKeeping | null | undefined {
  const { organisation, id } = choice;
  const { language } = useFormat();
  const where = { organisation, building: id };
  const building = useDocument('building', id);
  const own = useDocuments('ownAccount', where);
  const keys = useDocuments('allocationKey', where);
  const owners = useDocuments('owner', where);
  const lots = useDocuments('lot', where);
  const suppliers = useDocuments('supplier', { organisation });
  return useMemo(() => {
    if (building === null) return null;
    if (!building || !own || !keys || !owners || !lots || !suppliers) return undefined;
    const accounts = accountsOf(own);
    const accountChoices = accounts.all
      .filter(({ code }) => accounts.isPostable(code))
      .map(({ code }) => ({ value: code, label: `${code} ${accounts.labelOf(code, language)}` }));
    return {
      choice,
      building,
      accounts,
      accountChoices,
      bankChoices: accountChoices.filter(({ value }) => value.startsWith('5')),
      costChoices: accountChoices.filter(({ value }) => value.startsWith('6')),
      keys: keys.map(({ id: value, body }) => ({ value, label: body.name })),
      owners: byName(owners.map(({ id: value, body }) => ({ value, label: partyName(body.party) }))),
      suppliers: byName(suppliers.map(({ id: value, body }) => ({ value, label: body.name }))),
      lots: lots.map(({ id: value, body }) => ({ value, label: body.number })),
      bank: accountOf('bankCurrent', building.body.accountRoles),
    };
  }, [choice, building, own, keys, owners, lots, suppliers, language]);
}

function byName(choices: Choice[]): Choice[] {
  return choices.sort((a, b) => a.label.localeCompare(b.label));
}
